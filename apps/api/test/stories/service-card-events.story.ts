import { aKey, must, type Person } from '../builders/a-shop';
import { transfersStory, type CardTransfers, type Member } from '../builders/card-transfers';
import type { ServiceCardsWorld } from '../builders/service-cards-world';
import { statementsOf } from '../builders/statements-of';

let world: ServiceCardsWorld;
let give: CardTransfers;
let lin: Member;
let zhou: Member;
let cardId: string;
transfersStory(
  async (cast) => {
    ({ world, give, lin, zhou } = cast);
    cardId = await give.sold(lin, cast.wash);
  },
  { product: { carsMax: 2, carChangesMax: null } },
);

const eventsOf = async (by: Person, side: 'me' | 'staff') =>
  must(await by.get(`/${side}/service-cards/${cardId}/events`), 200) as unknown as Record<string, unknown>[];
const turn = async (state: string, reason: string) => {
  world.clock.advance(1);
  must(await world.manager.put(`/staff/service-cards/${cardId}/state`, { state, reason }, aKey()), 204);
};
const bind = async (carIds: readonly string[]) => {
  world.clock.advance(1);
  const cars = { carIds, reason: '车主换车' };
  must(await world.cashier.put(`/staff/service-cards/${cardId}/cars`, cars, aKey()), 204);
};
const extend = async (until: string) => {
  world.clock.advance(1);
  const body = { until, reason: '出差三个月' };
  must(await world.manager.post(`/staff/service-cards/${cardId}/extensions`, body, aKey()), 204);
};
const kindsOf = (events: readonly Record<string, unknown>[]) => events.map(({ kind }) => kind);

test('a card tells what happened to it, who did it and why, newest first', async () => {
  expect(await eventsOf(world.cashier, 'staff')).toEqual([]);
  await bind([]);
  await turn('frozen', '车主要求暂停');
  await turn('active', '已核对本人');
  await turn('lost', '车主来电说丢了');
  await turn('active', '找到了');
  await extend('2028-03-31');
  const seen = await eventsOf(world.cashier, 'staff');
  expect(kindsOf(seen)).toEqual(['extended', 'restored', 'lost', 'restored', 'frozen', 'cars']);
  expect(seen[0]).toMatchObject({ after: '2028-03-31', reason: '出差三个月', at: world.clock.now().toISOString() });
  expect(seen[2]).toMatchObject({ reason: '车主来电说丢了', before: null, after: null });
  expect(seen[5]).toMatchObject({ before: expect.stringContaining('川A') as string, after: '', reason: '车主换车' });
  expect(seen.map(({ by }) => typeof by)).toEqual(Array(6).fill('string'));
  // The owner was told why it was stopped or extended; why its cars changed the staff keep for themselves.
  const own = await eventsOf(lin, 'me');
  expect(own).toEqual(seen.map((event) => (event['kind'] === 'cars' ? { ...event, reason: null } : event)));
});

test('its new owner sees it from the day it is theirs, and of the giver the first sign of the name; staff see both', async () => {
  await bind([]);
  await turn('frozen', '纠纷未决');
  await turn('active', '已解决');
  world.clock.advance(1);
  await give.give(lin, zhou, cardId);
  await bind([zhou.carId]);
  expect((await lin.get(`/me/service-cards/${cardId}/events`)).status).toBe(404);
  const own = await eventsOf(zhou, 'me');
  expect(own).toMatchObject([
    { kind: 'cars', before: '' },
    { kind: 'handedOver', by: null, before: '林*', after: null },
  ]);
  expect(JSON.stringify(own)).not.toContain('林知远');
  const seen = await eventsOf(world.cashier, 'staff');
  expect(kindsOf(seen)).toEqual(['cars', 'handedOver', 'restored', 'frozen', 'cars']);
  expect(seen[1]).toMatchObject({ before: '林知远', after: '周敏' });
});

test('another member learns nothing of it, nor does whoever asks for a card that isn’t there', async () => {
  await turn('frozen', '车主要求暂停');
  expect((await zhou.get(`/me/service-cards/${cardId}/events`)).status).toBe(404);
  expect((await world.cashier.get(`/staff/service-cards/${zhou.memberId}/events`)).status).toBe(404);
});

test('a long history is read with as many questions as a short one', async () => {
  await turn('frozen', '车主要求暂停');
  const read = async () => (await statementsOf(world.get, () => eventsOf(world.cashier, 'staff'))).length;
  await read();
  const few = await read();
  for (const state of ['active', 'lost', 'active', 'frozen', 'active']) await turn(state, '来来回回');
  expect(await read()).toBe(few);
});
