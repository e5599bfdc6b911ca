import { shopDayOf } from '@cheyou/domain';
import type { StaffCaller } from '../../src/platform/http';
import type { ModelSale } from './model-records';
import type { Operation } from './operation';
import { answerOtherwise } from './own-choice';
import { pickMember } from './people';
import { asPlain, askedLess, askedOther } from './plain-wishes';
import { AnswerAsk, AskOwner, MakeMemberCode, VerifyMemberCode } from './use-cases';
import { ownFen, takesOwn, type Wishes } from './wishes';
import type { ModelWorld } from './world';

export interface Consent {
  readonly claim: { proofId?: string; askId?: string; override?: { reason: string } };
  /** Why it doesn't do. */
  readonly refusal: string | null;
}

/** What the counter wants, and the planner's code for what is wrong with it. */
interface Wanted {
  readonly wishes: Wishes;
  readonly operation: Operation;
  readonly wrong: string | null;
}

const minute = 60_000;
const none: Consent = { claim: {}, refusal: null };
const missing: Consent = { claim: {}, refusal: 'PROOF_MISSING' };

/** The consent the counter has: a code, a tap on the phone, or a manager's word. */
export async function consentTo(
  world: ModelWorld,
  sale: ModelSale,
  actor: StaffCaller,
  wanted: Wanted,
): Promise<Consent> {
  const { wishes } = wanted;
  const { consent } = wishes;
  if (!takesOwn(wishes) || !sale.member) return none;
  if (consent === 'none') return missing;
  if (consent === 'override') {
    const tooMuch = ownFen(wishes) > world.limit(actor, 'overrideFen') ? 'OVERRIDE_TOO_LARGE' : null;
    return { claim: { override: { reason: '会员码打不开' } }, refusal: tooMuch };
  }
  if (sale.state !== 'open') return none;
  // Nobody is asked for nothing.
  if (consent === 'tap' && ownFen(wishes) > 0) return tapped(world, sale, actor, wanted);
  const { digits } = await world.rooms.get(MakeMemberCode).run(sale.member.person.actor.memberId);
  const { id: proofId } = await world.rooms.get(VerifyMemberCode).run(actor, digits, sale.id);
  return { claim: { proofId }, refusal: null };
}

type Course = 'yes' | 'no' | 'nobody' | 'lateAnswer' | 'lateSettle' | 'less' | 'again' | 'otherwise';
const courses: readonly Course[] = [
  ...(['no', 'nobody', 'lateAnswer', 'lateSettle', 'less', 'again'] as const),
  ...(['otherwise', 'otherwise', 'otherwise'] as const),
];

/** The phone shows what the bill takes; mostly its owner says yes, in time and to that, now and then to another combination. */
async function tapped(world: ModelWorld, sale: ModelSale, actor: StaffCaller, wanted: Wanted): Promise<Consent> {
  const { wishes, wrong } = wanted;
  const { fen, other } = wanted.operation;
  const course: Course = staysToday(world) && wrong === null ? (courses[fen % 24] ?? 'yes') : 'yes';
  world.count('asked on the phone', course);
  // A settlement came of it before, and was released.
  if (course === 'again' && sale.tap !== undefined) return { claim: { askId: sale.tap }, refusal: 'PROOF_MISSING' };
  const less = course === 'less' ? askedLess(sale, wishes, world) : null;
  const before = course === 'otherwise' ? askedOther(sale, wishes, world) : null;
  const wish = { wishes: before ?? less ?? asPlain(sale, wishes), quotedFen: wishes.quoted };
  const asking = world.rooms.get(AskOwner);
  const askId = await world.keyed(actor, 'askOwner', asShown(wrong, wishes), (key) =>
    asking.run(key, actor, sale.id, wish),
  );
  if (askId === null) return missing;
  if (course === 'nobody') return { claim: { askId }, refusal: 'PROOF_MISSING' };
  if (course === 'lateAnswer') world.clock.advance(3 * minute);
  const stranger = pickMember(world, other)?.person;
  if (stranger && stranger !== sale.member?.person) await answer(world, stranger, { askId, wanted: 'NOT_FOUND' });
  const closed = course === 'lateAnswer' ? 'ASK_EXPIRED' : null;
  const chose = before === null || (await answerOtherwise(world, sale, askId, wishes));
  if (!before && sale.member) await answer(world, sale.member.person, { askId, wanted: closed, no: course === 'no' });
  if (course === 'no' || closed !== null || !chose) return { claim: { askId }, refusal: 'PROOF_MISSING' };
  if (course === 'lateSettle') world.clock.advance(6 * minute);
  const refusal = less ? 'PROOF_WRONG' : course === 'lateSettle' ? 'PROOF_EXPIRED' : null;
  return { claim: { askId }, refusal };
}

/** What a member has no more isn't shown with the bill: a coupon that is used, put aside, revoked or over, a card that is closed, over or written off. */
function asShown(wrong: string | null, { uses }: Wanted['wishes']): string | null {
  const ofCoupons = ['COUPON_USED', 'COUPON_RESERVED', 'COUPON_REVOKED', 'COUPON_EXPIRED'];
  const gone = [...ofCoupons, 'SERVICE_CARD_CLOSED', 'CARD_CLOSED'];
  const lapsed = wrong === 'SERVICE_CARD_EXPIRED' && uses.some(({ card }) => card.lapsed);
  return wrong !== null && (gone.includes(wrong) || lapsed) ? 'NOT_FOUND' : wrong;
}

/** What was planned for today isn't settled tomorrow. */
const staysToday = ({ clock, today }: ModelWorld): boolean =>
  shopDayOf(new Date(clock.now().getTime() + 10 * minute)) === today;

async function answer(
  world: ModelWorld,
  { actor }: { actor: Parameters<AnswerAsk['run']>[1] },
  { askId, wanted, no = false }: { askId: string; wanted: string | null; no?: boolean },
): Promise<void> {
  const answering = world.rooms.get(AnswerAsk);
  await world.keyed(actor, 'answerAsk', wanted, (key) =>
    answering.run(key, actor, askId, no ? 'declined' : 'approved').then(() => 'done'),
  );
}
