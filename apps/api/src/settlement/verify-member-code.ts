import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import { Db, UnitOfWork, type Reader, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { RateLimit } from '../platform/rate-limit';
import { MemberProofs } from '../prepaid';
import { ConsentStore, type MemberCodeStored, type Proof } from './consent.store';
import { qrIdOf } from './member-code';
import { RepriceSale } from './reprice-sale';
import { SaleStore } from './sale.store';

const proofLivesMs = 5 * 60_000;
/** Eight digits can't be guessed at this pace: 30 tries in five minutes against 10^8. */
const typed = { limit: 30, windowSeconds: 300 };

/** Turns a scanned or typed member code into a proof that the member is there, for one sale and this cashier. */
@Injectable()
export class VerifyMemberCode implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly db: Db,
    private readonly codes: ConsentStore,
    private readonly sales: SaleStore,
    private readonly repricing: RepriceSale,
    private readonly members: Members,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly proofs: MemberProofs,
  ) {}

  /** Acts on a card that no sale is part of are proven by the same codes. */
  onModuleInit(): void {
    this.proofs.register({
      mayTry: (actor) => this.mayTry(actor),
      take: async (tx, code) => (await this.takeCode(tx, code)).memberId,
    });
  }

  /** @param code the eight digits, or the text of the QR code. */
  async run(actor: StaffCaller, code: string, saleId: string): Promise<Proof> {
    await this.mayTry(actor);
    return this.unit.run((tx) => this.prove(tx, actor, code, saleId));
  }

  private async prove(tx: Tx, actor: StaffCaller, code: string, saleId: string): Promise<Proof> {
    const now = this.clock.now();
    const sale = await this.sales.lock(tx, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
    const { memberId, shownAt } = await this.takeCode(tx, code);
    const proof: Proof = {
      id: this.ids.next(),
      memberId,
      saleId,
      staffId: actor.staff.staffId,
      shownAt,
      expiresAt: new Date(now.getTime() + proofLivesMs),
    };
    await this.codes.addProof(tx, proof);
    // A walk-in who shows a code is a member after all.
    if (sale.memberId === null) {
      await this.sales.assignMember(tx, saleId, memberId);
      await this.repricing.run(tx, sale, memberId);
    }
    return proof;
  }

  private async mayTry({ staff: { staffId } }: StaffCaller): Promise<void> {
    await this.rateLimit.take('memberCode', staffId, typed);
  }

  /** Takes a code once and says whose it was. @throws Refused CODE_WRONG, CODE_EXPIRED. */
  private async takeCode(tx: Tx, code: string): Promise<{ memberId: string; shownAt: Date }> {
    const found = await this.findCode(tx, code);
    if (!found) throw new Refused(refuse('CODE_WRONG'));
    if ((await this.codes.takeCode(tx, found.id, this.clock.now())) === 0) throw new Refused(refuse('CODE_EXPIRED'));
    // Shown a moment before a merge, the code is the survivor's.
    const member = await this.members.keep(tx, found.memberId);
    if (!member) throw new Refused(refuse('CODE_WRONG'));
    return { memberId: member.id, shownAt: found.shownAt };
  }

  private findCode(reader: Reader, code: string): Promise<MemberCodeStored | null> {
    const id = qrIdOf(code);
    return this.codes.findCode(reader, id === null ? { digits: code } : { id });
  }

  /** The proof that is good for this sale now, if any. */
  current(saleId: string): Promise<Proof | null> {
    return this.codes.proofOf(this.db, saleId, this.clock.now());
  }
}
