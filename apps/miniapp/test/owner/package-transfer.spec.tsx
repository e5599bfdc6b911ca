import type { ServiceCardTransferView } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import CardTransferPage from '../../src/owner/card-transfer/index';
import PackagePage from '../../src/owner/package/index';
import PackagesPage from '../../src/owner/packages/index';
import Taro from '../mocks/taro';
import { aPhone, freshPhone, open, refusal, settle, type Serves } from './a-phone';
import { home } from './an-owner';
import { cardUse, packageCard, wash } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const card = { ...packageCard, transferable: true };
const offer: ServiceCardTransferView = {
  id: 'T1',
  cardId: card.id,
  name: '精洗 10 次卡',
  kind: 'timesCard',
  direction: 'in',
  state: 'offered',
  otherName: '周*',
  services: [{ serviceId: wash.serviceId, serviceName: '精致洗车', left: 6 }],
  lastOn: '2026-12-31',
  shopNames: null,
  carsMax: 1,
  offeredAt: '2026-11-21T02:32:00.000Z',
  expiresAt: '2026-11-24T02:32:00.000Z',
  endedAt: null,
};
const serving =
  (transfers: ServiceCardTransferView[], write: () => unknown = () => offer, shown = card): Serves =>
  ({ method, path }) => {
    if (method !== 'GET') return write();
    if (path === '/me/service-card-transfers') return transfers;
    if (path === '/me/card-transfers' || path.endsWith('/refunds')) return [];
    if (path === '/me/service-cards') return [shown];
    if (path.endsWith('/events')) return [];
    if (path.endsWith('/uses')) return { items: [cardUse], nextCursor: null };
    return path.includes(card.id) ? shown : home;
  };
const textOf = (id: string): string => screen.getByTestId(id).textContent;
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};

test('a card that may be given leads to whom it goes; one that was sold as one’s own doesn’t', async () => {
  aPhone(serving([]));
  const shown = await open(<PackagePage />, { id: card.id });
  tap('package-give');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/card-transfer/index?package=${card.id}` });
  shown.unmount();
  freshPhone();
  aPhone(serving([], undefined, { ...card, transferable: false }));
  await open(<PackagePage />, { id: card.id });
  expect(screen.queryByTestId('package-give')).toBeNull();
  expect(textOf('package')).toContain('不可转赠');
});

test('it is offered by the phone number of whom it goes to', async () => {
  const asked = aPhone(serving([]));
  await open(<CardTransferPage />, { package: card.id });
  fireEvent.change(screen.getByTestId('transfer-phone'), { target: { value: '13800030002' } });
  expect(textOf('transfer-next')).toBe('转赠整张卡');
  tap('transfer-next');
  expect(textOf('card-transfers')).toContain('剩下的次数或工时归对方');
  tap('confirm-act');
  await settle();
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: `/me/service-cards/${card.id}/transfers`,
    body: { phone: '13800030002' },
  });
});

test('while it waits the giver sees for whom, can take it back, and can’t offer it once more', async () => {
  const asked = aPhone(serving([{ ...offer, direction: 'out' }]));
  const shown = await open(<PackagePage />, { id: card.id });
  expect(textOf('package-give')).toContain('等 周* 确认');
  shown.unmount();
  await open(<CardTransferPage />, { package: card.id });
  expect(screen.queryByTestId('transfer-next')).toBeNull();
  tap('transfer-withdraw');
  await settle();
  expect(asked.find(({ method }) => method === 'POST')?.path).toBe('/me/service-card-transfers/T1/withdrawal');
});

test('whoever is offered one finds it among the own, and says yes to what was shown with the cars it is to serve', async () => {
  const asked = aPhone(serving([offer], () => refusal('SERVICE_CARD_MOVED', '剩余次数刚有变动，没有转赠。')));
  const shown = await open(<PackagesPage />);
  expect(textOf('package-offered')).toContain('周* 转赠给您：精洗 10 次卡');
  tap('package-offered');
  shown.unmount();
  await open(<CardTransferPage />);
  expect(textOf('transfer-T1')).toContain('来自 周*');
  expect(textOf('transfer-T1')).toContain('6 次');
  tap('transfer-accept');
  const [car] = home.cars.filter(({ owned }) => owned);
  tap(`offer-car-${car?.id ?? ''}`);
  tap('confirm-act');
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/acceptance'))?.body).toEqual({
    left: [6],
    lastOn: '2026-12-31',
    carIds: [car?.id],
  });
  expect(textOf('write-refused')).toContain('剩余次数刚有变动');
});
