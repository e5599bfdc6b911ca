import { Injectable } from '@nestjs/common';
import { maskPhone, refuse, roleNames } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Shops } from '../shops';
import { InvitationStore } from './invitation.store';
import { refusalToManage } from './staff-reach';
import type { OpenInvitation, StaffRow } from './staff.dto';
import { StaffStore, type StaffRecord } from './staff.store';

/** The lists of colleagues and open invitations. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffStore,
    private readonly invitations: InvitationStore,
    private readonly shops: Shops,
  ) {}

  async list(): Promise<StaffRow[]> {
    const shopNames = await this.shops.names(this.db);
    return (await this.staff.all(this.db)).map((record) => rowOf(record, shopNames));
  }

  async one(staffId: string): Promise<StaffRow> {
    const record = await this.staff.record(this.db, staffId);
    if (!record) throw new Refused(refuse('NOT_FOUND'));
    return rowOf(record, await this.shops.names(this.db));
  }

  /** Those the caller could have made. */
  async openInvitations(actor: StaffCaller): Promise<OpenInvitation[]> {
    const shopNames = await this.shops.names(this.db);
    const open = await this.invitations.open(this.db);
    return open
      .filter((invitation) => refusalToManage(actor.staff, 'staff.invite', invitation) === null)
      .map(({ id, name, role, shopId, expiresAt }) => ({
        id,
        name,
        role,
        roleName: roleNames[role],
        shopId,
        shopName: shopNames.get(shopId) ?? '',
        expiresAt: expiresAt.toISOString(),
      }));
  }
}

function rowOf(record: StaffRecord, shopNames: ReadonlyMap<string, string>): StaffRow {
  return {
    id: record.id,
    name: record.name,
    role: record.role,
    roleName: roleNames[record.role],
    shopId: record.shopId,
    shopName: shopNames.get(record.shopId) ?? '',
    phoneMasked: record.phone === null ? null : maskPhone(record.phone),
    state: record.state,
    since: record.since.toISOString(),
    lastSeenAt: record.lastSeenAt?.toISOString() ?? null,
  };
}
