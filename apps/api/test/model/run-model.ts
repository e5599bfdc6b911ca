import { sameKeyAgain, sameKeyOtherBody } from './again';
import { buyCards } from './buy-cards';
import { askCardRefund, decideCardRefund, payOutCardRefund } from './card-refunds';
import { stopCard } from './card-life';
import { closeDay } from './close-day';
import { compareBooks, compareCard } from './compare-books';
import { adjustPoints, claimCoupon, giftPoints, giveCoupon, redeemCode, revokeCoupon } from './instruments';
import { claimCard, mergeMembers } from './merges';
import { giveHours } from './gifts';
import { operationsOf, type Operation, type OperationKind } from './operation';
import { namePayOuts } from './pay-outs';
import { importOpening, undoOpening } from './openings';
import { passDay } from './pass-day';
import { askWechat, lateMoney, notify, payOrder, presentHeld, release, secondMoney } from './payments';
import { joinAtCounter, joinOnPhone, nameMember } from './people';
import { decideRefund } from './refund-asks';
import { askServiceCardRefund, refundCard } from './refund-card';
import { refundUnits } from './refund-units';
import { reverse } from './reverse';
import { cancelSale, editSale, openSale } from './sales';
import { settle, settleAgain } from './settle';
import { decideTopUp, startTopUp, topUpAtCounter, undoTopUp } from './top-ups';
import { extendServiceCard, switchServiceCard } from './service-card-life';
import { workShift } from './shifts';
import { answerServiceCard, offerServiceCard } from './service-card-transfers';
import { answerTransfer, offerCard } from './transfers';
import { giveElsewhere, moveWechatRefund, payOutRefund, sendAgain } from './wechat-refunds';
import { ModelWorld } from './world';

const acts: Record<OperationKind, (world: ModelWorld, operation: Operation) => Promise<void>> = {
  joinOnPhone,
  joinAtCounter,
  nameMember,
  topUpAtCounter,
  decideTopUp,
  undoTopUp,
  startTopUp,
  askCardRefund,
  decideCardRefund,
  payOutCardRefund,
  stopCard,
  offerCard,
  answerTransfer,
  offerServiceCard,
  answerServiceCard,
  openSale,
  editSale,
  cancelSale,
  settle,
  settleAgain,
  presentHeld,
  payOrder,
  notify,
  askWechat,
  release,
  lateMoney,
  secondMoney,
  reverse,
  refundUnits,
  moveWechatRefund,
  payOutRefund,
  sendAgain,
  giveElsewhere,
  extendServiceCard,
  switchServiceCard,
  giveHours,
  giveCoupon,
  revokeCoupon,
  claimCoupon,
  redeemCode,
  buyCards,
  refundCard,
  askServiceCardRefund,
  decideRefund,
  giftPoints,
  adjustPoints,
  importOpening,
  undoOpening,
  mergeMembers,
  claimCard,
  sameKeyAgain,
  sameKeyOtherBody,
  passDay,
  closeDay,
  workShift,
};

export interface ModelRun {
  readonly urls: { appUrl: string; adminUrl: string };
  readonly seed: number;
  readonly operations: number;
  /** Invariants and all books are compared each so many operations, and at the end. */
  readonly compareEvery: number;
  readonly say?: (sentence: string) => void;
}

/** Cards that moved by an operation are compared after it; a card is one of the last few members touched. */
const watched = 2;

/**
 * Asks the program for the operations of a seed, one after the other, and keeps books beside it.
 * @returns how often each act had which outcome; throws with the number of the operation at the first difference.
 */
export async function runModel({
  urls,
  seed,
  operations,
  compareEvery,
  say,
}: ModelRun): Promise<ReadonlyMap<string, number>> {
  const world = await ModelWorld.found(urls);
  try {
    let done = 0;
    for (const operation of operationsOf(seed, operations)) {
      done += 1;
      await act(world, operation, `operation ${String(done)} of seed ${String(seed)}`);
      if (done % compareEvery !== 0 && done !== operations) continue;
      const began = Date.now();
      await named(`after operation ${String(done)} of seed ${String(seed)}`, () => compareBooks(world));
      const took = ((Date.now() - began) / 1000).toFixed(1);
      const size = `${String(done)} operations, ${String(world.members.length)} members, ${world.today}`;
      say?.(`${size}: all books agree (compared in ${took} s)`);
    }
    return world.outcomes;
  } finally {
    await world.rooms.close();
  }
}

async function act(world: ModelWorld, operation: Operation, name: string): Promise<void> {
  world.clock.advance(operation.waitSeconds * 1_000);
  await named(`${name}, ${JSON.stringify(operation)}`, async () => {
    await acts[operation.kind](world, operation);
    await namePayOuts(world);
    for (const member of world.touched.splice(0).slice(-watched)) await compareCard(world, member);
  });
}

async function named(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
