import { render } from '@testing-library/react';
import { Barline, Legend } from './bars';
import { Ring } from './ring';
import { Timeline } from './timeline';
import { Toast } from './toast';

/** How many px of the ring are drawn, and how many its whole round has. */
function drawn(used: number): { arc: number; round: number } {
  const { container } = render(<Ring used={used} tone="watch" figure="12" unit="天" />);
  const image = container.querySelector<HTMLElement>('.c-arc-used')?.style.getPropertyValue('--arc') ?? '';
  const [arc = 0, round = 0] = (/dasharray='([\d.]+) ([\d.]+)'/.exec(decodeURIComponent(image)) ?? [])
    .slice(1)
    .map(Number);
  return { arc, round };
}

test.each([
  [0.86, 0.86],
  [0, 0],
  [1.4, 1],
  [-1, 0],
])('a ring whose term is used by %p is drawn by %p', (used, share) => {
  const { arc, round } = drawn(used);
  expect(arc / round).toBeCloseTo(share, 3);
});

test('a bar never leaves its track, and a whole of nothing is an empty bar', () => {
  const widths = (whole: number): string[] => {
    const { container } = render(<Barline whole={whole} parts={[{ paint: 'principal', value: 600 }]} />);
    return Array.from(container.querySelectorAll<HTMLElement>('.c-barline-part'), (part) => part.style.width);
  };
  expect([widths(1000), widths(300), widths(0)]).toEqual([['60%'], ['100%'], ['0%']]);
});

test('what is now is filled on the line of time', () => {
  const items = [
    { key: 'a', now: true, content: '进行中' },
    { key: 'b', content: '内饰清洁' },
  ];
  const { container } = render(<Timeline items={items} />);
  expect(container.querySelectorAll('.c-timeline-mark')).toHaveLength(2);
  expect(container.querySelectorAll('.c-timeline-mark-on')).toHaveLength(1);
});

test('a legend says each colour once', () => {
  const { container } = render(
    <Legend
      items={[
        { paint: 'principal', word: '本金' },
        { paint: 'bonus', word: '赠送金' },
      ]}
    />,
  );
  expect(container.textContent).toBe('本金赠送金');
  expect(container.querySelectorAll('.c-square')).toHaveLength(2);
});

test('a toast without words is not there', () => {
  const { container, rerender } = render(<Toast words={null} />);
  expect(container.textContent).toBe('');
  rerender(<Toast words="已复制编号" />);
  expect(container.textContent).toBe('已复制编号');
});
