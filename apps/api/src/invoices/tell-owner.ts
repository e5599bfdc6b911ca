import { Injectable } from '@nestjs/common';
import { fen, yuanText } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import type { Invoice } from './invoice.store';

/** Tells whoever asked for an invoice how it stands. */
@Injectable()
export class TellOwner {
  constructor(private readonly notices: Notices) {}

  async run(
    tx: Tx,
    { memberId, settlementId, title }: Invoice,
    told: { kind: string; title: string; amountFen: number; because: string | null },
  ): Promise<void> {
    const facts = [
      { label: '抬头', value: title },
      { label: '发票金额', value: `¥${yuanText(fen(told.amountFen))}` },
      ...(told.because === null ? [] : [{ label: '说明', value: told.because }]),
    ];
    const page = `/owner/invoice/index?receipt=${settlementId}`;
    await this.notices.tell(tx, { memberId, kind: told.kind, title: told.title, facts, page });
  }
}
