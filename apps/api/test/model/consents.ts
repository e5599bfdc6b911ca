import { shopDayOf, type LegKind } from '@cheyou/domain';
import type { StaffCaller } from '../../src/platform/http';
import type { ModelSale } from './model-records';
import type { Operation } from './operation';
import { sum } from './paper';
import { pickMember } from './people';
import { AnswerAsk, AskOwner, MakeMemberCode, VerifyMemberCode } from './use-cases';
import { ownFen, takesOwn, type Wishes } from './wishes';
import type { ModelWorld } from './world';

export interface Consent {
  readonly claim: { proofId?: string; askId?: string; override?: { reason: string } };
  /** Why it doesn't do. */
  readonly refusal: string | null;
}

const minute = 60_000;
const none: Consent = { claim: {}, refusal: null };
const missing: Consent = { claim: {}, refusal: 'PROOF_MISSING' };

/** The consent the counter has: a code, a tap on the phone, or a manager's word. */
export async function consentTo(
  world: ModelWorld,
  sale: ModelSale,
  actor: StaffCaller,
  { wishes, operation }: { wishes: Wishes; operation: Operation },
): Promise<Consent> {
  const { consent } = wishes;
  if (!takesOwn(wishes) || !sale.member) return none;
  if (consent === 'none') return missing;
  if (consent === 'override') {
    const tooMuch = ownFen(wishes) > world.limit(actor, 'overrideFen') ? 'OVERRIDE_TOO_LARGE' : null;
    return { claim: { override: { reason: '会员码打不开' } }, refusal: tooMuch };
  }
  if (sale.state !== 'open') return none;
  // Nobody is asked for nothing.
  if (consent === 'tap' && ownFen(wishes) > 0) return tapped(world, sale, actor, { wishes, operation });
  const { digits } = await world.rooms.get(MakeMemberCode).run(sale.member.person.actor.memberId);
  const { id: proofId } = await world.rooms.get(VerifyMemberCode).run(actor, digits, sale.id);
  return { claim: { proofId }, refusal: null };
}

type Course = 'yes' | 'no' | 'nobody' | 'lateAnswer' | 'lateSettle' | 'less' | 'again';
const courses: readonly Course[] = ['no', 'nobody', 'lateAnswer', 'lateSettle', 'less', 'again'];

/** The phone shows what the bill takes; mostly its owner says yes, in time and to as much as that. */
async function tapped(
  world: ModelWorld,
  sale: ModelSale,
  actor: StaffCaller,
  { wishes, operation: { fen, other } }: { wishes: Wishes; operation: Operation },
): Promise<Consent> {
  const course: Course = staysToday(world) ? (courses[fen % 24] ?? 'yes') : 'yes';
  world.count('asked on the phone', course);
  // A settlement came of it before, and was released.
  if (course === 'again' && sale.tap !== undefined) return { claim: { askId: sale.tap }, refusal: 'PROOF_MISSING' };
  const own = ownFen(wishes);
  const wechat = sum(wishes.tenders.filter(({ method }) => method === 'wechat').map(({ amountFen }) => amountFen));
  const less = course === 'less' && wishes.fromCard > 1 ? 1 : 0;
  const wish = {
    prepaidFen: wishes.fromCard - less,
    given: wishes.legs.map((leg) => ({ kind: leg.kind as LegKind, amountFen: leg.fen as never })),
    wechatFen: Math.min(wechat, sale.total - own),
  };
  const asking = world.rooms.get(AskOwner);
  const askId = (await world.keyed(actor, 'askOwner', null, (key) => asking.run(key, actor, sale.id, wish))) ?? '';
  if (course === 'nobody') return { claim: { askId }, refusal: 'PROOF_MISSING' };
  if (course === 'lateAnswer') world.clock.advance(3 * minute);
  const stranger = pickMember(world, other)?.person;
  if (stranger && stranger !== sale.member?.person) await answer(world, stranger, { askId, wanted: 'NOT_FOUND' });
  const closed = course === 'lateAnswer' ? 'ASK_CLOSED' : null;
  if (sale.member) await answer(world, sale.member.person, { askId, wanted: closed, no: course === 'no' });
  if (course === 'no' || closed !== null) return { claim: { askId }, refusal: 'PROOF_MISSING' };
  if (course === 'lateSettle') world.clock.advance(6 * minute);
  const refusal = less > 0 ? 'PROOF_WRONG' : course === 'lateSettle' ? 'PROOF_EXPIRED' : null;
  return { claim: { askId }, refusal };
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
