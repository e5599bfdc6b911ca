import type { Operation } from './operation';
import type { ModelShift } from './paper-shift';
import { endHeld } from './payments';
import { rejectWaiting } from './top-ups';
import { AcceptDifference, CountShift, ExplainDifference, MoveCash, OpenShift } from './use-cases';
import type { ModelWorld } from './world';

/** So much that no course of undone bills empties it. */
const floatFen = 50_000_000;
const differences = [-50, 1_000, 5_000, -15_000];
const why = { reasonCode: 'wrongChange' as const, reason: '找零时多给了' };

/** The next step of a shop's shift: it is opened, counted blindly, and a difference explained and accepted. */
export async function workShift(world: ModelWorld, operation: Operation): Promise<void> {
  const shopId = world.shop(operation.other);
  const shift = world.shifts.get(shopId);
  // Not every day has one, and a shop without shifts closes its days too.
  if (!shift) return operation.twist < 40 ? openShift(world, shopId, operation) : undefined;
  if (shift.state === 'open' && operation.twist >= 70) return moveCash(world, shift, operation, shopId);
  if (shift.state === 'open') return countShift(world, shopId, shift, operation);
  return endDifference(world, shopId, shift, operation);
}

async function openShift(world: ModelWorld, shopId: string, { pick }: Operation): Promise<void> {
  const actor = world.staff('cashier', pick, shopId);
  const opening = world.rooms.get(OpenShift);
  const opened = await world.keyed(actor, 'openShift', null, (key) => opening.run(key, actor, floatFen));
  if (!opened) return;
  const openedOn = world.dayOf(shopId);
  const cashFen = world.house.cashOf(shopId);
  world.shifts.set(shopId, {
    id: opened.id,
    openedOn,
    floatFen,
    cashFen,
    movedFen: 0,
    state: 'open',
    differenceFen: 0,
  });
}

/** Change is brought to the drawer, or money taken to the safe. */
async function moveCash(world: ModelWorld, shift: ModelShift, { pick, fen }: Operation, shopId: string): Promise<void> {
  const actor = world.staff('cashier', pick, shopId);
  const kind = pick % 2 === 0 ? 'changeIn' : 'toSafe';
  const moving = world.rooms.get(MoveCash);
  const move = { kind, amountFen: fen, reason: '换零钱' } as const;
  const moved = await world.keyed(actor, 'moveCash', null, (key) => moving.run(key, actor, shift.id, move));
  if (moved) shift.movedFen += kind === 'changeIn' ? fen : -fen;
}

async function countShift(
  world: ModelWorld,
  shopId: string,
  shift: ModelShift,
  { pick, twist }: Operation,
): Promise<void> {
  // Mostly staff first see to what still waits.
  if (pick % 4 > 0) await endHeld(world, shopId);
  if (pick % 4 > 0) await rejectWaiting(world, shopId);
  // Money that comes into the drawer comes out of the account.
  const expectedFen = shift.floatFen + shift.movedFen + shift.cashFen - world.house.cashOf(shopId);
  const differenceFen = twist < 40 ? (differences[twist % differences.length] ?? 0) : 0;
  const countedFen = expectedFen + differenceFen;
  const actor = world.staff('cashier', pick, shopId);
  const onItsWay = heldIn(world, shopId) || cashWaitingIn(world, shopId);
  const counting = world.rooms.get(CountShift);
  const counted = await world.keyed(actor, 'countShift', onItsWay ? 'MONEY_ON_ITS_WAY' : null, (key) =>
    counting.run(key, actor, shift.id, { countedFen, pieces: [] }),
  );
  if (!counted) return;
  const told = { expectedFen: counted.count?.expectedFen, differenceFen: counted.count?.differenceFen };
  world.expect('the count of a drawer', told, { expectedFen, differenceFen });
  if (differenceFen === 0) world.shifts.delete(shopId);
  else Object.assign(shift, { state: 'counted', differenceFen });
}

async function endDifference(
  world: ModelWorld,
  shopId: string,
  shift: ModelShift,
  { pick, twist }: Operation,
): Promise<void> {
  if (shift.state === 'explained') {
    const manager = world.staff('shopManager', pick, shopId);
    const accepting = world.rooms.get(AcceptDifference);
    await world.keyed(manager, 'acceptDifference', null, (key) => accepting.run(key, manager, shift.id));
    world.shifts.delete(shopId);
    return;
  }
  const actor = world.staff('cashier', pick + (twist % 2), shopId);
  const explaining = world.rooms.get(ExplainDifference);
  await world.keyed(actor, 'explainDifference', null, (key) => explaining.run(key, actor, shift.id, why));
  if (Math.abs(shift.differenceFen) <= world.limit(actor, 'cashDifferenceFen')) world.shifts.delete(shopId);
  else shift.state = 'explained';
}

/** Whether a bill of a shop waits for WeChat; what is bought on the phone keeps no shop waiting. */
export const heldIn = ({ sales }: ModelWorld, shopId: string): boolean =>
  sales.some((sale) => sale.shopId === shopId && sale.state === 'held' && !sale.onPhone);

/** Whether cash of a top-up lies in a shop's drawer and waits for a second person. */
const cashWaitingIn = ({ topUps }: ModelWorld, shopId: string): boolean =>
  topUps.some((one) => one.shopId === shopId && one.method === 'cash' && one.state === 'waiting');
