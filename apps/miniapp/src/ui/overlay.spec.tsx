import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { guardBack } from './back-entry';
import { Sheet } from './sheet';

const routed = jest.fn();

beforeAll(() => {
  guardBack();
  // What the router would do: it listens later than the guard.
  window.addEventListener('popstate', () => {
    routed(window.location.hash);
  });
});

beforeEach(() => {
  routed.mockClear();
});

function OnePage({ onClose, closable = true }: { onClose: () => void; closable?: boolean }) {
  const [open, setOpen] = useState(true);
  const close = (): void => {
    setOpen(false);
    onClose();
  };
  return (
    <Sheet open={open} title="会员码" onClose={close} closable={closable} testId="sheet">
      <button onClick={close}>关</button>
    </Sheet>
  );
}

/** jsdom moves through the history in a task of its own, and React works its effects off when act ends. */
const historyMoves = async (move: () => void): Promise<void> => {
  act(move);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
  });
};

test('back closes the sheet and the router never hears of it', async () => {
  window.location.hash = '#/pages/home/index';
  await historyMoves(() => undefined);
  const onClose = jest.fn();
  const page = render(<OnePage onClose={onClose} />);
  routed.mockClear();
  await historyMoves(() => {
    window.history.back();
  });
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(page.queryByTestId('sheet')).toBeNull();
  expect(routed).not.toHaveBeenCalled();
  expect(window.location.hash).toBe('#/pages/home/index');
});

test('a sheet closed by its own button leaves no step behind: the next back leaves the page', async () => {
  window.location.hash = '#/pages/me/index';
  window.location.hash = '#/owner/card/index';
  await historyMoves(() => undefined);
  const page = render(<OnePage onClose={() => undefined} />);
  await historyMoves(() => {
    page.getByText('关').click();
  });
  routed.mockClear();
  await historyMoves(() => {
    window.history.back();
  });
  expect(routed).toHaveBeenCalledWith('#/pages/me/index');
});

test('after a page was opened from a sheet, back steps over the sheet that is gone', async () => {
  window.location.hash = '#/pages/home/index';
  window.location.hash = '#/owner/card/index';
  await historyMoves(() => undefined);
  const page = render(<OnePage onClose={() => undefined} />);
  window.location.hash = '#/owner/top-up/index';
  await historyMoves(() => {
    page.unmount();
  });
  routed.mockClear();
  await historyMoves(() => {
    window.history.back();
  });
  expect(routed.mock.calls).toEqual([['#/owner/card/index']]);
  await historyMoves(() => {
    window.history.back();
  });
  expect(window.location.hash).toBe('#/pages/home/index');
});

test('while a write is under way back does nothing, however often', async () => {
  window.location.hash = '#/pages/me/index';
  window.location.hash = '#/pages/home/index';
  await historyMoves(() => undefined);
  const onClose = jest.fn();
  const page = render(<OnePage onClose={onClose} closable={false} />);
  for (let times = 0; times < 3; times += 1) {
    await historyMoves(() => {
      window.history.back();
    });
  }
  expect(page.getByTestId('sheet')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  expect(window.location.hash).toBe('#/pages/home/index');
});
