import type { ModelSale } from './model-records';
import { sum } from './paper';
import { asPlain } from './plain-wishes';
import { AnswerOtherwise } from './use-cases';
import type { Wishes } from './wishes';
import type { ModelWorld } from './world';

/** The owner, asked for one combination, agrees to another: not before it is what the bill comes to, and once; never to an odd amount that the shop would round off. Answers whether they agreed. */
export async function answerOtherwise(
  world: ModelWorld,
  sale: ModelSale,
  askId: string,
  wishes: Wishes,
): Promise<boolean> {
  const { member } = sale;
  if (!member) throw new Error('nobody was asked');
  const { actor } = member.person;
  const { tenders, ...own } = asPlain(sale, wishes);
  const wechatFen = sum(tenders.filter(({ method }) => method === 'wechat').map(({ amountFen }) => amountFen));
  const choosing = world.rooms.get(AnswerOtherwise);
  const choose = (wanted: string | null, left: number) => {
    const choice = { ...own, wechatFen: left, quotedFen: wishes.quoted };
    return world.keyed(actor, 'answerOtherwise', wanted, async (key) => {
      await choosing.run(key, actor, askId, choice);
      return 'done';
    });
  };
  await choose('QUOTE_CHANGED', wechatFen + 1);
  if (wishes.oddByChoice) {
    await choose('ROUNDED_BY_CHOICE', wechatFen);
    return false;
  }
  await choose(null, wechatFen);
  await choose('ASK_ANSWERED', wechatFen);
  return true;
}
