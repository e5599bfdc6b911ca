import type { DemoApi } from './demo-api';
import type { LocalWechat } from './local-wechat';
import type { SeededRandom } from './seeded-random';

interface Options {
  roomFen: number;
  terms: { version: string };
  tiers: { id: string; payFen: number; productVersion: string; open: boolean }[];
}

/** Tops cards up: by the owner with WeChat, or in cash at the counter. */
export class DemoTopUps {
  constructor(
    private readonly api: DemoApi,
    private readonly wechat: LocalWechat,
    private readonly random: SeededRandom,
  ) {}

  /** On the owner's phone. @returns false when no tier fits under the cap. */
  async byWechat(personId: string, now: Date): Promise<boolean> {
    const options = await this.api.ask<Options>(personId, 'GET', '/me/top-up-options');
    const tier = this.tierOf(options);
    if (!tier) return false;
    await this.wechat.clock(now);
    const { id } = await this.api.ask<{ id: string }>(personId, 'POST', '/me/top-ups', {
      tierId: tier.id,
      amountFen: tier.payFen,
      productVersion: tier.productVersion,
      termsVersion: options.terms.version,
    });
    await this.wechat.pay(id);
    return true;
  }

  /** At the counter, within what a cashier may take alone. */
  async atCounter(memberId: string, cashier: string): Promise<boolean> {
    const options = await this.api.ask<Options>(cashier, 'GET', `/staff/members/${memberId}/top-up-options`);
    const tier = options.tiers.find(({ open, payFen }) => open && payFen <= 100_000 && payFen >= 50_000);
    if (!tier) return false;
    await this.api.ask(cashier, 'POST', `/staff/members/${memberId}/top-ups`, {
      cardId: null,
      tierId: tier.id,
      amountFen: tier.payFen,
      method: this.random.chance(70) ? 'cash' : 'posCard',
      termsVersion: options.terms.version,
    });
    return true;
  }

  private tierOf({ tiers }: Options): Options['tiers'][number] | null {
    const open = tiers.filter((tier) => tier.open && tier.payFen <= 200_000);
    return open.length === 0 ? null : this.random.pick(open);
  }
}
