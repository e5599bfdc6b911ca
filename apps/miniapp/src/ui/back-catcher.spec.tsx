import { act, render } from '@testing-library/react';
import { BackCatcher } from './back-catcher';
import { createOverlayScope, OverlayScopeContext } from './overlay';
import { Sheet } from './sheet';

const containers: { show: boolean; onAfterLeave: () => void }[] = [];

jest.mock('@tarojs/components', () => ({
  ...jest.requireActual<object>('@tarojs/components'),
  PageContainer: (props: { show: boolean; onAfterLeave: () => void }) => {
    containers.push(props);
    return null;
  },
}));

/** A page with one sheet; `back` is the person's gesture, which the platform answers by leaving the container. */
function aPage(closable = true) {
  const scope = createOverlayScope();
  const onClose = jest.fn();
  const draw = (open: boolean) => (
    <OverlayScopeContext.Provider value={scope}>
      <Sheet open={open} title="会员码" closable={closable} onClose={onClose}>
        码
      </Sheet>
      <BackCatcher scope={scope} />
    </OverlayScopeContext.Provider>
  );
  const page = render(draw(true));
  return {
    onClose,
    shut: () => {
      page.rerender(draw(false));
    },
    shows: () => containers[containers.length - 1]?.show,
    back: () => {
      act(() => containers[containers.length - 1]?.onAfterLeave());
    },
  };
}

test('the container stands while a sheet is open, and leaving it closes the sheet', () => {
  const page = aPage();
  expect(page.shows()).toBe(true);
  page.back();
  expect(page.onClose).toHaveBeenCalledTimes(1);
  page.shut();
  expect(page.shows()).toBe(false);
});

test('the leave that a closed sheet brings with it closes nothing else', () => {
  const page = aPage();
  page.shut();
  page.back();
  expect(page.onClose).not.toHaveBeenCalled();
});

test('a locked sheet stays', () => {
  const page = aPage(false);
  page.back();
  expect(page.onClose).not.toHaveBeenCalled();
});
