import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './button';
import { CardFace } from './card-face';
import { iconNames } from './icon';
import { Legs } from './bars';
import { Money, shortYuan, yuan } from './money';
import { Plate } from './plate';
import { PlateKeypad } from './plate-keypad';
import { QrCode } from './qr-code';
import { Separated } from './separated';
import { Sheet } from './sheet';
import { clock, day, dayName, nearDay, nearDayClock } from './when';

const textOf = (element: React.ReactElement): string => render(element).container.textContent;

describe('money', () => {
  test.each([
    [128000, '¥1,280.00'],
    [0, '¥0.00'],
    [5, '¥0.05'],
    [-6800, '−¥68.00'],
    [1234567890, '¥12,345,678.90'],
  ])('%i fen read %s', (fen, words) => {
    expect(textOf(<Money fen={fen} />)).toBe(words);
    expect(yuan(fen)).toBe(words);
  });

  test('what came in carries a plus when signs are asked for', () => {
    expect(textOf(<Money fen={110000} signed />)).toBe('+¥1,100.00');
    expect(textOf(<Money fen={-6800} signed />)).toBe('−¥68.00');
  });

  test('a fraction of a fen is a bug, not an amount', () => {
    expect(() => yuan(0.5)).toThrow(RangeError);
  });

  test('tiers of whole yuan have no decimals', () => {
    expect([shortYuan(300000), shortYuan(1250)]).toEqual(['3,000', '12.50']);
  });
});

test('instants are shown on the clock of Shanghai', () => {
  const night = '2026-11-20T16:30:00.000Z';
  const now = Date.parse('2026-12-31T15:59:00.000Z');
  expect([clock(night), day(night), nearDayClock(night, now)]).toEqual(['00:30', '2026-11-21', '11-21 00:30']);
  expect(dayName('2026-11-21', now)).toBe('11月21日 周六');
});

test('a day of another year is told with its year', () => {
  const newYear = Date.parse('2026-12-31T16:00:00.000Z');
  expect(nearDay('2026-11-21', newYear)).toBe('2026-11-21');
  expect(nearDayClock('2026-11-20T16:30:00.000Z', newYear)).toBe('2026-11-21 00:30');
  expect(dayName('2026-11-21', newYear)).toBe('2026年11月21日 周六');
});

describe('plate', () => {
  test('eight characters are green, seven are blue, none is said in words', () => {
    const { container } = render(
      <>
        <Plate plate="川A8K2M7" />
        <Plate plate="川AD12345" />
        <Plate plate={null} />
      </>,
    );
    expect(container.querySelectorAll('.c-plate-green')).toHaveLength(1);
    expect(container.textContent).toBe('川A8K2M7川AD12345未上牌');
  });

  test.each([
    [{ from: 2, length: 3 }, '8K2'],
    [{ from: 1, length: 3 }, 'A8K'],
    [{ from: 0, length: 7 }, '川A8K2M7'],
    [{ from: 9, length: 3 }, ''],
  ])('the found part %p lights %s', (match, lit) => {
    const { container } = render(<Plate plate="川A8K2M7" match={match} />);
    const found = Array.from(container.querySelectorAll('.c-plate-match'), (part) => part.textContent).join('');
    expect(found).toBe(lit);
    expect(container.textContent).toBe('川A8K2M7');
  });
});

test('the card face tells balance and parts, and the whole face opens the code', () => {
  const onTap = jest.fn();
  const face = { shopName: '正衡车坊', place: ['成都', '青羊店'], levelName: '金卡会员', gold: true, tail: '6208' };
  render(<CardFace {...face} balanceFen={335600} principalFen={288000} bonusFen={47600} onTap={onTap} />);
  const card = screen.getByTestId('card-face');
  for (const words of ['正衡车坊', '金卡会员', '¥3,356.00', '本金 ¥2,880.00', '赠送 ¥476.00', '尾号 6208']) {
    expect(card.textContent).toContain(words);
  }
  fireEvent.click(card);
  expect(onTap).toHaveBeenCalledTimes(1);
});

test('a blocked card says so in place of its level', () => {
  const face = { shopName: '正衡车坊', place: [], levelName: '金卡会员', gold: true, tail: '6208', blocked: '已挂失' };
  const words = textOf(<CardFace {...face} balanceFen={0} principalFen={0} bonusFen={0} />);
  expect(words).toContain('已挂失');
  expect(words).not.toContain('金卡会员');
});

describe('plate keypad', () => {
  const pad = (more: Partial<Parameters<typeof PlateKeypad>[0]> = {}) => {
    const typed: string[] = [];
    const onDone = jest.fn();
    const onBackspace = jest.fn();
    render(<PlateKeypad onKey={(key) => typed.push(key)} onBackspace={onBackspace} onDone={onDone} {...more} />);
    return { typed, onDone, onBackspace };
  };

  test('types regions, digits and letters, and has no I and no O', () => {
    const { typed, onBackspace } = pad();
    for (const key of ['川', 'A', '8', '学']) fireEvent.click(screen.getByTestId(`key-${key}`));
    fireEvent.click(screen.getByTestId('key-backspace'));
    expect(typed).toEqual(['川', 'A', '8', '学']);
    expect(onBackspace).toHaveBeenCalledTimes(1);
    expect(screen.queryByTestId('key-I')).toBeNull();
    expect(screen.queryByTestId('key-O')).toBeNull();
  });

  test('has every letter and digit a plate can carry', () => {
    pad();
    for (const key of '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ') expect(screen.getByTestId(`key-${key}`)).toBeTruthy();
  });

  test('shows every region behind 更多 and comes back to letters after one', () => {
    const { typed } = pad();
    fireEvent.click(screen.getByTestId('key-更多'));
    for (const region of '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼') {
      expect(screen.getByTestId(`key-${region}`)).toBeTruthy();
    }
    fireEvent.click(screen.getByTestId('key-粤'));
    expect(typed).toEqual(['粤']);
    expect(screen.getByTestId('key-Q')).toBeTruthy();
  });

  test('offers a car without plate only where asked', () => {
    pad();
    expect(screen.queryByTestId('key-无牌')).toBeNull();
  });
});

test('a button that is busy or off takes no tap', () => {
  const onTap = jest.fn();
  render(
    <>
      <Button busy onTap={onTap} testId="busy">
        付款
      </Button>
      <Button off onTap={onTap} testId="off">
        付款
      </Button>
      <Button onTap={onTap} testId="free">
        付款
      </Button>
    </>,
  );
  for (const id of ['busy', 'off', 'free']) fireEvent.click(screen.getByTestId(id));
  expect(onTap).toHaveBeenCalledTimes(1);
  expect(screen.getByTestId('busy').textContent).toBe('处理中');
});

test('legs without an amount are left out and the blocks fill the bar', () => {
  const legs = [
    { key: 'a', paint: 'principal' as const, word: '本金', fen: 3000 },
    { key: 'b', paint: 'bonus' as const, word: '赠送', fen: 0 },
    { key: 'c', paint: 'tender' as const, word: '微信', fen: 1000 },
  ];
  const { container } = render(<Legs legs={legs} />);
  const widths = Array.from(container.querySelectorAll<HTMLElement>('.c-legs-part'), (part) => part.style.width);
  expect(widths).toEqual(['75%', '25%']);
  expect(container.textContent).toBe('本金¥30.00微信¥10.00');
});

test('left out words take their dot along', () => {
  const { container } = render(<Separated parts={['成都', null, '', false, '青羊店']} />);
  expect(container.querySelectorAll('.c-sep')).toHaveLength(1);
});

test('mask and close mark close a sheet, and a locked sheet has no way out', () => {
  const onClose = jest.fn();
  const { rerender } = render(
    <Sheet open title="会员码" onClose={onClose}>
      码
    </Sheet>,
  );
  fireEvent.click(screen.getByTestId('sheet-mask'));
  fireEvent.click(screen.getByTestId('sheet-close'));
  expect(onClose).toHaveBeenCalledTimes(2);
  rerender(
    <Sheet open title="会员码" onClose={onClose} closable={false}>
      码
    </Sheet>,
  );
  fireEvent.click(screen.getByTestId('sheet-mask'));
  expect(screen.queryByTestId('sheet-close')).toBeNull();
  expect(onClose).toHaveBeenCalledTimes(2);
});

test('a QR code draws its modules into one image', () => {
  render(<QrCode text="44179053" />);
  const source = decodeURIComponent(screen.getByTestId('qr-code').getAttribute('src') ?? '');
  expect(source).toContain("viewBox='0 0 21 21'");
  // The finder in the upper left corner begins with seven dark modules.
  expect(source).toContain('M0 0h7v1h-7z');
});

test('every icon name is drawn', () => {
  const css = readFileSync(join(__dirname, 'icon.css'), 'utf8');
  const drawn = [...css.matchAll(/\.c-icon-([a-z-]+) \{/g)].map((match) => match[1]);
  expect(drawn.sort()).toEqual([...iconNames].sort());
});
