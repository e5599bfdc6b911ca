import { aCoupon } from '../builders/a-coupon';
import { aHolder, type AHolder } from '../builders/a-holder';
import { must } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { statementsOf } from '../builders/statements-of';

let shop: ServiceCardsWorld;
let holder: AHolder;
beforeAll(async () => {
  shop = await aServiceCardsWorld();
  holder = await aHolder(shop);
});
afterAll(() => shop.close());

const home = async ({ member }: AHolder) => must(await member.get('/me/home'), 200);

describe("the owner's first screen", () => {
  test('says in one answer what is held beside money, and what of it goes next', async () => {
    const said = await home(holder);
    expect(said).toMatchObject({
      packages: { cards: 1, passes: 0, usesLeft: 10, nextLapse: { count: 10 } },
      points: { balance: 500, frozen: 0, debt: 0, worthFen: 500 },
      coupons: { usable: 1, nextLapse: { count: 1 } },
    });
    const mine = must(await holder.member.get('/me/coupons'), 200)['usable'] as { validUntil: string }[];
    expect(said['coupons']).toMatchObject({ nextLapse: { on: mine[0]?.validUntil } });
    const [card] = must(await holder.member.get('/me/service-cards'), 200) as unknown as { lastOn: string }[];
    expect(said['packages']).toMatchObject({ nextLapse: { on: card?.lastOn } });
  });

  test('whoever holds nothing is told so in zeros', async () => {
    const newcomer = await shop.aMember('新会员', 500);
    expect(must(await newcomer.get('/me/home'), 200)).toMatchObject({
      packages: { cards: 0, passes: 0, usesLeft: 0, nextLapse: null },
      points: { balance: 0, worthFen: 0, nextLapse: null },
      coupons: { usable: 0, nextLapse: null },
      card: { levelName: null, gold: false },
    });
  });

  test('the card carries the level of its owner, in gold at the top', async () => {
    const owner = shop.as(shop.owner);
    const rule = { pointsEarned: null, visits: null, pointsPercent: 100, servicePercentOff: 0, priority: false };
    const levels = [
      { ...rule, code: 'silver', name: '银卡会员', spendFen: 50_000 },
      { ...rule, code: 'gold', name: '金卡会员', spendFen: 80_000 },
    ];
    const set = async (rules: object[]) => {
      const { version } = must(await owner.get('/staff/level-rules'), 200);
      const input = { version, windowMonths: 12, levels: rules, reason: '等级' };
      must(await owner.put('/staff/level-rules', input), 200);
    };
    await set(levels);
    expect(await home(holder)).toMatchObject({ card: { levelName: '银卡会员', gold: false } });
    await set(levels.slice(0, 1));
    expect(await home(holder)).toMatchObject({ card: { levelName: '银卡会员', gold: true } });
    await set([]);
  });

  test('costs the same statements for a short and a long list of what is held', async () => {
    const rich = await aHolder(shop);
    const { version } = await shop.aProduct({ services: [{ serviceId: await shop.aService(4_000), granted: 3 }] });
    for (let more = 0; more < 4; more += 1) {
      await shop.aCard(rich.member, version, 9_000);
      await aCoupon(shop, rich.member);
    }
    const few = await statements(holder);
    expect(await statements(rich)).toBe(few);
    expect(few).toBeLessThanOrEqual(homeMax);
  });
});

/** Seven for cards, cars, an ask, notices and the shops; five for service cards, three for points, two for the level, one for coupons. */
const homeMax = 24;

/** A second time: the first request also reads who asks, and that is remembered for a while. */
async function statements(one: AHolder): Promise<number> {
  await home(one);
  return (await statementsOf(shop.get, () => home(one))).length;
}
