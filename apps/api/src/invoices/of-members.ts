import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import { InvoiceStore } from './invoice.store';
import { ReadInvoices } from './read-invoices';

/** What happens with invoices when members are merged, asked about, exported or forgotten. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly store: InvoiceStore,
    private readonly reading: ReadInvoices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.merges.register((tx, fromId, intoId) => this.store.giveAll(tx, fromId, intoId));
    this.keepers.register({
      room: 'invoices',
      describe: async (reader, memberId) => {
        const invoices = await this.store.countOf(reader, memberId);
        return [{ label: '发票', value: `${String(invoices)} 次申请，含抬头、税号和邮箱` }];
      },
      export: async (reader, memberId) =>
        (await this.reading.ofMember(reader, memberId, { cursor: null, limit: exportMax })).items,
      onForgotten: (tx, memberId) => this.store.forget(tx, memberId, this.clock.now()),
    });
  }
}

/** More invoices than anybody asks for. */
const exportMax = 10_000;
