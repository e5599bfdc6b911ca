import { addDays, type ShopDay } from '@cheyou/domain';
import type { BookServiceCard, BookUses } from './book-cards';
import { isOver, standing } from './holdings';
import type { Operation } from './operation';
import { earnedByMonths, monthsThrough, notBegun, shareOverUses } from './pass-book';
import { offerOver } from './service-card-transfers';
import { ExtendServiceCard, FreezeServiceCard } from './use-cases';
import type { ModelWorld } from './world';

/** Long enough ago that some have ended. */
const recent = 800;
const reason = '客户住院';

function pickCard(
  world: ModelWorld,
  pick: number,
  fits: (card: BookServiceCard) => boolean,
): BookServiceCard | undefined {
  const sold = world.settlements.slice(-recent).flatMap((settlement) => settlement.sold);
  const all = [...sold, ...world.given.slice(-recent)];
  const fitting = all.filter(fits);
  const some = fitting.length > 0 ? fitting : all;
  return some[pick % Math.max(1, some.length)];
}

/** A manager gives a card a later last day, mostly one that has ended; what lapsed of it comes back. */
export async function extendServiceCard(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const card = pickCard(world, pick, ({ state, lapsed }) => twist < 70 && lapsed && !isOver(state));
  if (!card) return;
  const actor = world.staff('shopManager', other, card.soldAt);
  const atOnce = twist % 10 === 0 || card.lastDay === notBegun;
  const from = atOnce || card.lastDay < world.today ? world.today : card.lastDay;
  const until = addDays(from, (other % 20) - 2);
  const early = until <= card.lastDay || until < world.today ? 'SERVICE_CARD_EXTENSION' : null;
  const wanted = isOver(card.state) ? standing(card) : early;
  const extending = world.rooms.get(ExtendServiceCard);
  const done = await world.keyed(actor, 'extendServiceCard', wanted, (key) =>
    extending.run(key, actor, card.id, { until, reason }).then(() => 'done'),
  );
  if (done === null) return;
  if (card.services.some(({ lapsed }) => lapsed.times > 0)) world.count('lapsed uses', 'came back');
  card.lastDay = until;
  if (card.pass) card.pass.extended = true;
  card.lapsed = false;
  for (const service of card.services) restore(world, card, service);
}

/** A manager stops a card, or lets it serve again. */
export async function switchServiceCard(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const isStopped = ({ state }: BookServiceCard): boolean => state === 'frozen' || state === 'lost';
  const card = pickCard(world, pick, (one) => (twist < 60 ? isStopped(one) : !isOver(one.state)));
  if (!card) return;
  const state = isStopped(card) && twist < 90 ? 'active' : other % 2 === 0 ? 'frozen' : 'lost';
  const actor = world.staff('shopManager', other, card.soldAt);
  const wanted = isOver(card.state) ? standing(card) : card.state === state ? 'STATE_CHANGED' : null;
  const switching = world.rooms.get(FreezeServiceCard);
  const done = await world.keyed(actor, 'switchServiceCard', wanted, (key) =>
    switching.run(key, actor, card.id, { state, reason }).then(() => 'done'),
  );
  if (done === null) return;
  card.state = state;
  if (state !== 'active') offerOver(world, card);
}

/** Days that are gone move what they earn to the shops that served its uses; to the one that sold the pass when there were none. */
export function earnPass(world: ModelWorld, card: BookServiceCard, earned: number, through: ShopDay): void {
  const { soldAt, pass } = card;
  if (!pass) return;
  const fen = earned - pass.earned;
  const shared = fen > 0 ? shareOverUses(pass, fen, through) : [];
  for (const use of shared) moveEarned(world, card, use.servedAt ?? soldAt, use.fen);
  if (shared.length === 0) moveEarned(world, card, soldAt, fen);
  else world.count('a pass', shared.some(({ servedAt }) => servedAt !== soldAt) ? 'served elsewhere' : 'served here');
}

/** Below zero, it waits again. */
export function moveEarned(
  { house }: ModelWorld,
  { soldAt, pass }: BookServiceCard,
  shopId: string,
  fen: number,
): void {
  house.move(`deferred:${soldAt}`, 'CNY_PRINCIPAL', -fen);
  house.move(`revenue:${shopId}`, 'CNY_PRINCIPAL', fen);
  if (pass) pass.earned += fen;
}

/** The night's turn: month by month, and the rest once its last day has gone. */
export function earnMonths(world: ModelWorld, card: BookServiceCard): void {
  const { pass, lastDay } = card;
  if (!pass) return;
  const earned = earnedByMonths(pass, lastDay, world.today);
  if (earned <= pass.earned) return;
  world.count('a pass', lastDay < world.today ? 'earned its end' : 'earned a month');
  earnPass(world, card, earned, monthsThrough(lastDay, world.today));
}

/** What is left of a card that has ended, its uses and the money that waited for them, is the house's. */
export function lapseCard(world: ModelWorld, card: BookServiceCard): void {
  card.lapsed = true;
  for (const service of card.services) {
    const { left: times, price, goneFen, deferred, earnedFen } = service;
    moveLapsed(world, card, service, { times, fen: price - goneFen, earned: deferred - earnedFen });
  }
}

function restore(world: ModelWorld, card: BookServiceCard, service: BookUses): void {
  const { times, fen, earned } = service.lapsed;
  moveLapsed(world, card, service, { times: -times, fen: -fen, earned: -earned });
}

function moveLapsed(
  { house }: ModelWorld,
  { soldAt }: BookServiceCard,
  service: BookUses,
  { times, fen, earned }: BookUses['lapsed'],
): void {
  house.move('breakage', `USE:${service.serviceId}`, times);
  house.move('breakage', 'CNY_PRINCIPAL', earned);
  house.move(`deferred:${soldAt}`, 'CNY_PRINCIPAL', -earned);
  service.left -= times;
  service.gone += times;
  service.goneFen += fen;
  service.earnedFen += earned;
  const { lapsed } = service;
  service.lapsed = { times: lapsed.times + times, fen: lapsed.fen + fen, earned: lapsed.earned + earned };
}
