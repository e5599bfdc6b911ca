import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { MemberCarStore, type CarLink } from '../cars/member-car.store';
import { IdentityStore } from './identity.store';
import { MemberMergeStore, type Merge } from './member-merge.store';
import { MergePort } from './merge-port';
import { OldCardNumberStore } from './old-card-number.store';

/** Makes two members one: accounts, cars, consents, visits and whatever higher rooms keep go to the survivor. */
@Injectable()
export class MergeMembers {
  constructor(
    private readonly merges: MemberMergeStore,
    private readonly identities: IdentityStore,
    private readonly cars: MemberCarStore,
    private readonly oldCards: OldCardNumberStore,
    private readonly port: MergePort,
  ) {}

  /**
   * Sessions of the one that leaves go on as the survivor's.
   * @throws Refused NOT_FOUND when one of them isn't active; MERGE_BOTH_BOUND when both have an account in one app: two WeChat
   *   accounts are two people until the counter re-binds one.
   */
  async run(tx: Tx, merge: Merge): Promise<void> {
    const { fromId, intoId, cause } = merge;
    if (fromId === intoId) throw new Refused(refuse('NOT_FOUND'));
    const rows = await this.merges.lockTwo(tx, fromId, intoId);
    const from = rows.get(fromId);
    const into = rows.get(intoId);
    if (!from || !into) throw new Refused(refuse('NOT_FOUND'));
    if (cause === 'staff' || cause === 'claim') await this.refuseTwoAccounts(tx, fromId, intoId);
    await this.identities.giveAll(tx, fromId, intoId);
    await this.merges.join(tx, merge, from, into);
    await this.moveCars(tx, fromId, intoId);
    await this.oldCards.giveAll(tx, fromId, intoId);
    await this.merges.moveTrail(tx, fromId, intoId);
    await this.port.merged(tx, fromId, intoId);
  }

  /** Whether the two could be one person: no app knows both, and no room wants their accounts apart. */
  async couldBeOne(tx: Tx, one: string, other: string): Promise<boolean> {
    const appids = await this.identities.appidsOf(tx, [one, other]);
    const [ones, others] = [[...(appids.get(one) ?? [])], [...(appids.get(other) ?? [])]];
    if (ones.length === 0 || others.length === 0) return true;
    return ones.every((appid) => !others.includes(appid)) && !(await this.port.stayApart(tx, [one, other]));
  }

  private async refuseTwoAccounts(tx: Tx, fromId: string, intoId: string): Promise<void> {
    if (!(await this.couldBeOne(tx, fromId, intoId))) throw new Refused(refuse('MERGE_BOTH_BOUND'));
  }

  /** Of two links to one car the stronger stays: ownership, else the right to spend. */
  private async moveCars(tx: Tx, fromId: string, intoId: string): Promise<void> {
    const moving = await this.cars.linksOf(tx, fromId);
    const staying = new Map((await this.cars.linksOf(tx, intoId)).map((link) => [link.carId, link]));
    await this.cars.removeAll(tx, fromId);
    for (const link of moving) await this.moveCar(tx, { ...link, memberId: intoId }, staying.get(link.carId));
  }

  private async moveCar(tx: Tx, link: CarLink, there: CarLink | undefined): Promise<void> {
    if (!there) await this.cars.add(tx, link);
    else if (link.role === 'owner') await this.cars.promote(tx, link.memberId, link.carId);
    else if (link.maySpend && there.role === 'driver') await this.cars.setMaySpend(tx, link.memberId, link.carId, true);
  }
}
