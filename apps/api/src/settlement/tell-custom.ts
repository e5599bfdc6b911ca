import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen } from '@cheyou/domain';
import { CustomPort, type PaidBill } from '../coupons';
import { Levels } from '../levels';
import type { Reader } from '../platform/database';
import { BilledMoneyStore } from './billed-money.store';

/** Tells the room of coupons what members bring: its occasions go by bills, months and levels, which it doesn't know. */
@Injectable()
export class TellCustom implements OnModuleInit {
  constructor(
    private readonly port: CustomPort,
    private readonly levels: Levels,
    private readonly money: BilledMoneyStore,
  ) {}

  onModuleInit(): void {
    this.port.fill({
      billOf: (reader, settlementId) => this.billOf(reader, settlementId),
      spentIn: (reader, memberId, month) => this.levels.spentIn(reader, memberId, month),
      levelOf: (reader, memberId) => this.levels.of(reader, memberId),
      levels: (reader) => this.levels.all(reader),
      membersAt: (reader, level) => this.levels.membersAt(reader, level),
    });
  }

  private async billOf(reader: Reader, settlementId: string): Promise<PaidBill | null> {
    const bill = (await this.money.of(reader, [settlementId])).get(settlementId);
    if (!bill || bill.memberId === null) return null;
    return { memberId: bill.memberId, month: bill.settledOn.slice(0, 7), moneyFen: fen(bill.paidFen - bill.backFen) };
  }
}
