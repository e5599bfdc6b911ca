import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { KeeperPort, MergePort } from '../members';
import { PaymentOrderStore } from './payment-order.store';

/** What happens to payments when members merge, ask what is kept of them, or are forgotten. */
@Injectable()
export class PaymentMembers implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly orders: PaymentOrderStore,
  ) {}

  onModuleInit(): void {
    this.merges.register((tx, fromId, intoId) => this.orders.moveToMember(tx, fromId, intoId));
    this.keepers.register({
      room: 'payments',
      describe: async (reader, memberId) => [
        { label: '微信支付订单', value: `${String(await this.orders.countOf(reader, memberId))} 笔` },
      ],
      export: async (reader, memberId) =>
        (await this.orders.allOf(reader, memberId)).map(({ id, description, amountFen, state, createdAt, paidAt }) => ({
          id,
          description,
          amountFen,
          state,
          createdAt: createdAt.toISOString(),
          paidAt: paidAt?.toISOString() ?? null,
        })),
      refuseForgetting: async (reader, memberId) =>
        (await this.orders.hasOpen(reader, memberId)) ? refuse('PAYMENT_PENDING') : null,
      onForgotten: (tx, memberId) => this.orders.forgetPayer(tx, memberId),
    });
  }
}
