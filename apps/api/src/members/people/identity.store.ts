import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

/** A WeChat account as WeChat tells it. */
export interface WechatAccount {
  appid: string;
  openid: string;
  unionid: string | null;
}

@Injectable()
export class IdentityStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The account's id here and its member; null when it never came in. */
  find(reader: Reader, account: WechatAccount): Promise<{ id: string; memberId: string } | null> {
    return reader.row('SELECT id, member_id AS memberId FROM identity WHERE openid_index = ?', [
      this.openidIndex(account),
    ]);
  }

  /** @returns the account's id, or null when it is known already. */
  async insert(tx: Tx, memberId: string, account: WechatAccount): Promise<string | null> {
    const id = this.ids.next();
    const added = await tx.insertUnlessTaken('identity', {
      id,
      member_id: memberId,
      appid: account.appid,
      openid_sealed: this.personalData.seal(account.openid),
      openid_index: this.openidIndex(account),
      created_at: this.clock.now(),
    });
    return added ? id : null;
  }

  /** Gives one account to another member. */
  async give(tx: Tx, account: WechatAccount, memberId: string): Promise<void> {
    await tx.write('UPDATE identity SET member_id = ? WHERE openid_index = ?', [memberId, this.openidIndex(account)]);
  }

  /** Gives all accounts of a member to another; answers how many. */
  giveAll(tx: Tx, fromId: string, intoId: string): Promise<number> {
    return tx.write('UPDATE identity SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  async forget(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM identity WHERE member_id = ?', [memberId]);
  }

  async appidsOf(reader: Reader, memberIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await reader.rows<{ memberId: string; appid: string }>(
      'SELECT member_id AS memberId, appid FROM identity WHERE member_id IN (?)',
      [memberIds],
    );
    const found = new Map(memberIds.map((id) => [id, new Set<string>()]));
    for (const { memberId, appid } of rows) found.get(memberId)?.add(appid);
    return found;
  }

  /** The openid under which each member is known in one app; the newest when there are two. */
  async openidsOf(reader: Reader, memberIds: readonly string[], appid: string): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ memberId: string; sealed: Buffer }>(
      'SELECT member_id AS memberId, openid_sealed AS sealed FROM identity WHERE member_id IN (?) AND appid = ? ORDER BY id',
      [memberIds, appid],
    );
    return new Map(rows.map(({ memberId, sealed }) => [memberId, this.personalData.open(sealed)]));
  }

  private openidIndex({ appid, openid }: WechatAccount): string {
    return this.personalData.blindIndex('openid', `${appid}\n${openid}`);
  }
}
