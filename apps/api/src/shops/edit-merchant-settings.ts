import { Injectable } from '@nestjs/common';
import { fen, refuse, shopDayOf, type Fen } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { merchantDifferences } from './settings-history';
import type { EditMerchantInput, PrepaidTermsInput } from './shops.dto';
import { ShopsStore, type MerchantRecord, type MerchantValues } from './shops.store';

/** Versions of the terms that one day may bring. */
const versionsADay = 50;

/** Puts a new version of the merchant's settings in force; nothing is written when nothing differs. */
@Injectable()
export class EditMerchantSettings {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: ShopsStore,
    private readonly log: ActLog,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffCaller, input: EditMerchantInput): Promise<void> {
    await this.unit.run(async (tx) => {
      await this.store.lockMerchant(tx);
      const before = await this.store.merchant(tx);
      if (!before) throw new Refused(refuse('UNAVAILABLE'));
      await this.put(tx, actor, before, input);
    });
  }

  private async put(tx: Tx, actor: StaffCaller, before: MerchantRecord, input: EditMerchantInput): Promise<void> {
    const terms = input.prepaidTerms
      ? await this.termsVersion(tx, before, input.prepaidTerms)
      : before.prepaidTermsVersion;
    const after = { ...edited(before, input), prepaidTermsVersion: terms };
    if (after.minTopUpFen > Math.min(after.namedCapFen, after.unnamedCapFen))
      throw new Refused(refuse('AMOUNT_INVALID'));
    const differences = merchantDifferences(before, after);
    if (differences.length === 0) return;
    const { staffId } = actor.staff;
    await this.store.putMerchantSettings(tx, before.merchantId, before.version + 1, after);
    await this.store.addChanges(
      tx,
      differences.map((difference) => ({ ...difference, staffId, shopId: null, reason: input.reason })),
    );
    await this.log.write(tx, {
      actor,
      act: 'settings.edit',
      subject: { kind: 'merchant', id: before.merchantId },
      reason: input.reason,
      facts: { label: after.merchantName, fields: differences.map(({ field }) => field) },
    });
  }

  /** The version of the terms given: the one in force if they are the same, else a new one named after today. */
  private async termsVersion(tx: Tx, { terms }: MerchantRecord, { text, points }: PrepaidTermsInput): Promise<string> {
    if (terms.text === text && JSON.stringify(terms.points) === JSON.stringify(points)) return terms.version;
    const day = shopDayOf(this.clock.now());
    for (let count = 1; count <= versionsADay; count += 1) {
      const version = count === 1 ? day : `${day}-${count}`;
      if (await this.store.addTerms(tx, { version, text, points })) return version;
    }
    throw new Refused(refuse('RATE_LIMITED'));
  }
}

function edited(before: MerchantValues, input: EditMerchantInput): MerchantValues {
  const money = (changed: number | null | undefined, unchanged: Fen): Fen => fen(changed ?? unchanged);
  return {
    merchantName: input.merchantName?.trim() ?? before.merchantName,
    topUpOpen: input.topUpOpen ?? before.topUpOpen,
    namedCapFen: money(input.namedCapFen, before.namedCapFen),
    unnamedCapFen: money(input.unnamedCapFen, before.unnamedCapFen),
    minTopUpFen: money(input.minTopUpFen, before.minTopUpFen),
    claimConfirmAboveFen: money(input.claimConfirmAboveFen, before.claimConfirmAboveFen),
    counterApprovalAboveFen: money(input.counterApprovalAboveFen, before.counterApprovalAboveFen),
    prepaidTermsVersion: before.prepaidTermsVersion,
  };
}
