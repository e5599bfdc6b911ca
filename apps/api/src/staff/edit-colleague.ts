import { Injectable } from '@nestjs/common';
import { parseName, refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork, type Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Shops } from '../shops';
import { InvitationStore } from './invitation.store';
import { keepAnOwner } from './keep-an-owner';
import { presentSuperior } from './present-superior';
import { refusalToManage } from './staff-reach';
import type { EditColleagueInput } from './staff.dto';
import { StaffRoom } from './staff-room';
import { StaffStore, type StaffPerson } from './staff.store';

/** Changes a colleague's name, post or home shop; the new post takes effect within a minute. */
@Injectable()
export class EditColleague {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: StaffStore,
    private readonly invitations: InvitationStore,
    private readonly shops: Shops,
    private readonly room: StaffRoom,
    private readonly log: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, FORBIDDEN, STATE_CHANGED once dismissed, LAST_OWNER_MANAGER; DISMISSED for a caller who was. */
  async run(actor: StaffCaller, staffId: string, input: EditColleagueInput): Promise<void> {
    await this.unit.run(async (tx) => {
      const owners = await this.store.lockOwners(tx);
      const before = await this.store.lock(tx, staffId);
      if (!before) throw new Refused(refuse('NOT_FOUND'));
      const after = this.edited(before, input);
      // A manager may neither reach up nor lift somebody to the own height, neither reach into another shop nor send somebody there.
      const superior = await presentSuperior(this.store, tx, actor);
      const refusal = refusalToManage(superior, 'staff.edit', before) ?? refusalToManage(superior, 'staff.edit', after);
      if (refusal) throw new Refused(refusal);
      if (before.state === 'dismissed') throw new Refused(refuse('STATE_CHANGED', { state: before.state }));
      if (after.role !== 'ownerManager') keepAnOwner(owners, staffId);
      await this.put(tx, actor, before, after);
    });
  }

  private edited(before: StaffPerson, input: EditColleagueInput): StaffPerson {
    return {
      ...before,
      name: input.name ? allowed(parseName(input.name)) : before.name,
      role: input.role ?? before.role,
      shopId: input.shopId ?? before.shopId,
    };
  }

  private async put(tx: Tx, actor: StaffCaller, before: StaffPerson, after: StaffPerson): Promise<void> {
    const sameShop = before.shopId === after.shopId;
    const samePost = sameShop && before.role === after.role;
    if (samePost && before.name === after.name) return;
    if (!sameShop) await this.shops.shop(tx, after.shopId);
    await this.store.change(tx, before.id, after);
    if (!samePost) await this.invitations.withdrawAllBy(tx, before.id);
    await this.log.write(tx, {
      actor,
      act: 'staff.edit',
      subject: { kind: 'staff', id: before.id },
      facts: {
        label: after.name,
        before: { name: before.name, role: before.role, shopId: before.shopId },
        after: { name: after.name, role: after.role, shopId: after.shopId },
      },
    });
    await this.room.changed(tx, before.memberId);
  }
}
