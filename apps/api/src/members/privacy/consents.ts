import { Injectable } from '@nestjs/common';
import { consentKinds, refuse, type ConsentKind } from '@cheyou/domain';
import { Db, UnitOfWork, type Reader } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import { Shops } from '../../shops';
import { MemberStore } from '../people/member.store';
import { ConsentStore } from './consent.store';
import { consentTexts, type ConsentText } from './consent-texts';
import type { Consent, ConsentInput } from './privacy.dto';

/** What a member is asked to agree to, and what of it stands. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly store: ConsentStore,
    private readonly members: MemberStore,
    private readonly shops: Shops,
  ) {}

  list({ memberId }: Actor): Promise<Consent[]> {
    return this.read(this.db, memberId);
  }

  /** Accepts or withdraws. @throws Refused NOT_FOUND for an unknown kind; VERSION_CHANGED when another text is asked for by now. */
  set(actor: Actor, kind: string, { accepted, version }: ConsentInput): Promise<Consent[]> {
    return this.unit.run(async (tx) => {
      // A session may show the member of before a merge for some seconds more: what is withdrawn must not be lost on it.
      const memberId = (await this.members.keep(tx, actor.memberId))?.id;
      if (memberId === undefined) throw new Refused(refuse('NOT_FOUND'));
      const asked = (await this.texts(tx)).find((text) => text.kind === kind);
      if (!asked) throw new Refused(refuse('NOT_FOUND'));
      if (accepted && version !== asked.version)
        throw new Refused(refuse('VERSION_CHANGED', { version: asked.version }));
      const last = (await this.store.lastOf(tx, memberId)).get(asked.kind);
      const same = last?.accepted === accepted && last.version === version;
      if (!same) await this.store.add(tx, { memberId, kind: asked.kind, version, accepted });
      return this.read(tx, memberId);
    });
  }

  private async read(reader: Reader, memberId: string): Promise<Consent[]> {
    const texts = await this.texts(reader);
    const last = await this.store.lastOf(reader, memberId);
    return texts.map((text) => {
      const entry = last.get(text.kind);
      const stands = entry?.accepted === true ? entry : null;
      return { ...text, acceptedAt: stands?.at.toISOString() ?? null, acceptedVersion: stands?.version ?? null };
    });
  }

  private async texts(reader: Reader): Promise<ConsentText[]> {
    const { prepaidTerms } = await this.shops.merchant(reader);
    const ofMerchant: Pick<Record<ConsentKind, ConsentText>, 'prepaidTerms'> = {
      prepaidTerms: {
        kind: 'prepaidTerms',
        title: '储值卡章程',
        version: prepaidTerms.version,
        text: prepaidTerms.text,
      },
    };
    const texts: Readonly<Record<ConsentKind, ConsentText>> = { ...consentTexts, ...ofMerchant };
    return consentKinds.map((kind) => texts[kind]);
  }
}
