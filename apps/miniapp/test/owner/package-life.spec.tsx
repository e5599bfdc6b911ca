import { fireEvent, screen } from '@testing-library/react';
import PackagePage from '../../src/owner/package/index';
import { aPhone, freshPhone, lost, open, refusal, settle, type Serves } from './a-phone';
import { home } from './an-owner';
import { cardUse, packageCard as card } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

/** The API with what happened to the card. */
const serving =
  (events: unknown, shown: () => unknown = () => card, write: () => unknown = () => card): Serves =>
  ({ method, path }) => {
    if (method !== 'GET') return write();
    if (path === '/me/service-card-transfers' || path.endsWith('/refunds')) return [];
    if (path.endsWith('/events')) return events;
    if (path.endsWith('/uses')) return { items: [cardUse], nextCursor: null };
    return path.includes(card.id) ? shown() : home;
  };
const textOf = (id: string): string => screen.getByTestId(id).textContent;
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};

test('the page tells since when the card is one’s own and what the shop did with it', async () => {
  const given = { id: 'e1', kind: 'handedOver', at: '2026-11-18T02:00:00.000Z', by: null, reason: null };
  const frozen = { id: 'e2', kind: 'frozen', at: '2026-11-20T02:00:00.000Z', by: '苏明', reason: '车主要求暂停' };
  const none = { before: null, after: null };
  aPhone(
    serving([
      { ...none, ...frozen },
      { ...none, ...given, before: '林*' },
    ]),
  );
  await open(<PackagePage />, { id: card.id });
  expect(textOf('happened-e1')).toBe('由 林* 转赠给您2026-11-18 10:00双方同意');
  expect(textOf('happened-e2')).toBe('冻结2026-11-20 10:00苏明原因：车主要求暂停');
});

test('a card to which nothing happened has no such list; one that can’t be read says that nothing moved', async () => {
  aPhone(serving([]));
  const shown = await open(<PackagePage />, { id: card.id });
  expect(textOf('package')).not.toContain('卡片记录');
  shown.unmount();
  freshPhone();
  aPhone(serving(lost));
  await open(<PackagePage />, { id: card.id });
  await settle(3_000);
  expect(textOf('failure')).toContain('卡片记录没能加载出来卡里的剩余没有变动。');
});

test('a loss is asked for twice, sent once, and the card says where it is given back', async () => {
  let now = card;
  const asked = aPhone(
    serving(
      [],
      () => now,
      () => (now = { ...card, state: 'lost' }),
    ),
  );
  await open(<PackagePage />, { id: card.id });
  tap('package-loss');
  expect(asked.some(({ path }) => path.endsWith('/loss'))).toBe(false);
  expect(textOf('confirm-sheet')).toContain('卡里剩的都还在');
  tap('confirm-act');
  tap('confirm-act');
  await settle();
  await settle(100);
  expect(asked.filter(({ path }) => path === `/me/service-cards/${card.id}/loss`)).toHaveLength(1);
  expect(textOf('package-lost')).toContain('请到门店解除挂失');
  expect(screen.queryByTestId('package-loss')).toBeNull();
});

test('a refusal stays in the sheet; a card that is stopped or used up isn’t offered to be reported', async () => {
  const said = '「精洗 10 次卡」已冻结，本次没有生效。';
  aPhone(serving([], undefined, () => refusal('SERVICE_CARD_FROZEN', said)));
  const shown = await open(<PackagePage />, { id: card.id });
  tap('package-loss');
  tap('confirm-act');
  await settle();
  expect(textOf('confirm-sheet')).toContain(said);
  shown.unmount();
  for (const gone of [
    { ...card, state: 'frozen' },
    { ...card, services: card.services.map((service) => ({ ...service, left: 0 })) },
  ]) {
    freshPhone();
    aPhone(serving([], () => gone));
    const other = await open(<PackagePage />, { id: card.id });
    expect(screen.queryByTestId('package-loss')).toBeNull();
    other.unmount();
  }
});
