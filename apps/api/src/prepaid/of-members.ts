import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, shopDayOf, yuanSign } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { KeeperPort, MemberOpenedPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { CardStore } from './card.store';
import { OpenCard } from './open-card';
import { ReadFaces } from './read-faces';
import { CardTransferStore } from './life/card-transfer.store';
import { CardRefundStore } from './refund/card-refund.store';
import { TopUpStore } from './top-up.store';

/** What happens to cards when members are opened at the counter, merged, asked about or exported. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly merges: MergePort,
    private readonly opened: MemberOpenedPort,
    private readonly keepers: KeeperPort,
    private readonly cards: CardStore,
    private readonly opening: OpenCard,
    private readonly faces: ReadFaces,
    private readonly topUps: TopUpStore,
    private readonly refunds: CardRefundStore,
    private readonly transfers: CardTransferStore,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.merges.registerHolder((tx, fromId) => this.cards.lockAll(tx, fromId));
    this.merges.register((tx, fromId, intoId) => this.merge(tx, fromId, intoId));
    this.opened.register(async (tx, { memberId, shopId, actor }) => {
      await this.opening.run(tx, { memberId, shopId, staffId: actor.staff.staffId });
    });
    this.keepers.register({
      room: 'prepaid',
      lockMoney: (tx, memberId) => this.cards.lockAll(tx, memberId),
      moneyFen: (reader, memberIds) => this.moneyFen(reader, memberIds),
      // Whoever waits for the card finds it closed: nothing comes onto it any more.
      onForgotten: (tx, memberId) => this.cards.closeAll(tx, memberId),
      // Whoever holds the lost phone may have offered what is on a card to themselves a moment ago.
      onRebound: (tx, { memberId }) => this.rebound(tx, memberId),
      describe: (reader, memberId) => this.describe(reader, memberId),
      export: (reader, memberId) => this.export(reader, memberId),
    });
  }

  /** Both cards stay, each with its own cap; nothing in the ledger changes, since entries name cards, not people. */
  private async merge(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await this.cards.giveAll(tx, fromId, intoId);
    await this.topUps.giveAll(tx, fromId, intoId);
    await this.transfers.giveAll(tx, fromId, intoId, this.clock.now());
  }

  private async rebound(tx: Tx, memberId: string): Promise<void> {
    await this.cards.lockAll(tx, memberId);
    await this.transfers.endOfGiver(tx, memberId, this.clock.now());
  }

  /** What is on the cards, what is on its way to them, and what a refund still owes. */
  private async moneyFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    const cards = await this.cards.ofMembers(reader, memberIds);
    const cardIds = cards.map(({ id }) => id);
    const balances = await this.ledger.balancesOf(reader, cardIds, shopDayOf(this.clock.now()));
    const reserved = await this.topUps.reservedFen(reader, cardIds);
    const sums = new Map(await this.refunds.owedFen(reader, memberIds));
    for (const { id, memberId } of cards) {
      const onCard = [...(balances.get(id)?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
      sums.set(memberId, (sums.get(memberId) ?? 0) + onCard + (reserved.get(id) ?? 0));
    }
    return sums;
  }

  private async describe(reader: Reader, memberId: string): Promise<{ label: string; value: string }[]> {
    const faces = await this.faces.ofMembers(reader, [memberId]);
    return faces.map(({ tail, balanceFen }) => ({
      label: `会员卡（尾号 ${tail}）`,
      value: `余额 ${yuanSign(fen(balanceFen))}，以及每一笔变动的记录`,
    }));
  }

  private async export(reader: Reader, memberId: string): Promise<unknown> {
    const faces = await this.faces.ofMembers(reader, [memberId]);
    const all = { from: new Date(0), until: this.clock.now(), after: null, limit: exportMax };
    const cards = [];
    for (const { memberId: _, ...face } of faces)
      cards.push({ ...face, movements: (await this.ledger.entriesOf(reader, { cardId: face.id, ...all })).lines });
    return { cards };
  }
}

/** More movements than a card makes in its life. */
const exportMax = 100_000;
