import { Injectable } from '@nestjs/common';
import { maskName } from '@cheyou/domain';
import { Cars, Members } from '../members';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { TakeOverPoints } from '../points';
import { TakeOverBalance } from '../prepaid';
import { TakeOverUses } from '../service-cards';
import { askedAgain } from './asked-again';
import { Claims } from './claims';
import { overCap } from './judge-row';
import type { Given, OpeningFile, StoredRow } from './opening-file';
import { OpeningRowStore } from './opening-row.store';
import { reason, type Reason } from './reading';

/** Something stands in the way of a row that didn't when the table was tried. */
class RowRefused extends Error {
  constructor(readonly why: Reason) {
    super(why.code);
  }
}

const balanceTitle = '期初余额';
const pointsTitle = '期初积分';

/** Gives one row to its person, in a transaction of its own: all of it or nothing, and once. */
@Injectable()
export class ImportRow {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: OpeningRowStore,
    private readonly claims: Claims,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly uses: TakeOverUses,
    private readonly points: TakeOverPoints,
    private readonly balances: TakeOverBalance,
  ) {}

  /** What can't be given any more is refused with its reason; a row that was given before is left alone. */
  async run(file: OpeningFile, row: StoredRow): Promise<void> {
    try {
      await this.unit.run((tx) => this.give(tx, file, row));
    } catch (error) {
      const why = error instanceof RowRefused ? error.why : reasonOf(error);
      if (!why) throw error;
      await this.unit.run((tx) => this.refuse(tx, row, why));
    }
  }

  private async give(tx: Tx, file: OpeningFile, row: StoredRow): Promise<void> {
    // The row first: of two who work on one file the later finds it given.
    if ((await this.rows.move(tx, row.id, 'ready', 'done')) === 0) return;
    const { content } = row;
    const number = content.row.cardNumber;
    const by = { shopId: row.shopId ?? file.shopId, staffId: file.signedBy ?? file.uploadedBy, sourceId: row.id };
    const asked = { row: content.row, shopId: by.shopId, serviceIds: content.serviceIds };
    const claimed = this.claims.of(asked);
    if (!(await this.rows.claim(tx, row.id, claimed))) throw new RowRefused(await this.claimant(tx, claimed));
    const { memberId, opened } = await this.personOf(tx, row, by);
    if (number !== null) await this.members.keepOldCard(tx, { sourceId: row.id, memberId, number });
    for (const plate of content.row.plates) await this.members.takeOverCar(tx, memberId, plate, by);
    const given = await this.giveAll(tx, row, { ...by, memberId });
    // Behind the lock of their card, so that of two rows that name one person in two ways the later sees the earlier.
    const before = opened ? null : askedAgain(asked, await this.rows.givenTo(tx, [memberId], file.id));
    if (before) throw new RowRefused(importedBefore(before));
    await this.rows.gave(tx, row.id, { memberId, opened, given });
  }

  /** In the order in which their rows are locked everywhere: service cards, points, the card. */
  private async giveAll(
    tx: Tx,
    { content: { row, serviceIds } }: StoredRow,
    to: { memberId: string; shopId: string; staffId: string; sourceId: string },
  ): Promise<Given> {
    const uses: Given['uses'][number][] = [];
    for (const [place, serviceId] of serviceIds.entries()) {
      const left = row.uses[place]?.left ?? 0;
      uses.push(await this.uses.run(tx, { ...to, serviceId, left, lastDay: row.expiresOn }));
    }
    const { points, principalFen, bonusFen, expiresOn } = row;
    return {
      uses,
      points: points > 0 ? await this.points.run(tx, { ...to, points, lastDay: expiresOn, title: pointsTitle }) : null,
      balance:
        principalFen + bonusFen > 0
          ? await this.balances.run(tx, { ...to, principalFen, bonusFen, bonusLastDay: expiresOn, title: balanceTitle })
          : null,
    };
  }

  /** Who has the phone, or the car; somebody new when nobody has. An earlier row of the table may have opened them. */
  private async personOf(
    tx: Tx,
    { content: { row } }: StoredRow,
    { shopId }: { shopId: string },
  ): Promise<{ memberId: string; opened: boolean }> {
    const { phone, name } = row;
    const known = await this.knownOf(tx, row);
    const opened =
      known === null && phone !== null && name !== null
        ? await this.members.takeOver(tx, { name, phone, shopId })
        : null;
    if (opened !== null) return { memberId: opened, opened: true };
    // Somebody may have opened them between the two.
    const holder = known ?? (await this.knownOf(tx, row));
    const member = holder === null ? null : await this.members.keep(tx, holder);
    if (!member) throw new RowRefused(reason('MEMBER_CHANGED'));
    if (member.name !== null && name !== null && member.name !== name)
      throw new RowRefused(reason('MEMBER_OTHER_NAME', { name: maskName(member.name) }));
    return { memberId: member.id, opened: false };
  }

  private async refuse(tx: Tx, row: StoredRow, why: Reason): Promise<void> {
    if ((await this.rows.move(tx, row.id, 'ready', 'refused')) === 0) return;
    await this.rows.note(tx, row.id, { ...row.content, reasons: [why] });
  }

  private async claimant(tx: Tx, keys: readonly string[]): Promise<Reason> {
    const [by] = (await this.rows.claimed(tx, keys)).values();
    return importedBefore(by ?? { file: '', line: 0 });
  }

  private async knownOf(tx: Tx, { phone, plates }: StoredRow['content']['row']): Promise<string | null> {
    if (phone !== null) return (await this.members.idsByPhones(tx, [phone])).get(phone) ?? null;
    return [...(await this.cars.ownersOfPlates(tx, plates)).values()].find((owner) => owner !== null) ?? null;
  }
}

const importedBefore = ({ file, line }: { file: string; line: number }): Reason =>
  reason('IMPORTED_BEFORE', { file, line: String(line) });

/** The reason behind a refusal of the rooms below; null for what is no row's fault. */
function reasonOf(error: unknown): Reason | null {
  if (!(error instanceof Refused)) return null;
  const { code, refusal } = error;
  const { capFen, roomFen, plate } = refusal.details;
  if (code === 'CAP_EXCEEDED') return overCap(Number(capFen), Number(roomFen));
  if (code === 'PLATE_TAKEN') return reason('PLATE_TAKEN', { plate: String(plate) });
  return reason(code.startsWith('CARD_') ? 'CARD_UNUSABLE' : 'MEMBER_CHANGED');
}
