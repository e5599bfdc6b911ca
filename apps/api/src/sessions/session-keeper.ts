import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { KeeperPort, MergePort } from '../members';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { SessionCache } from './session-cache';
import { SessionStore } from './session.store';

/** What happens to sessions and posts when the person behind them changes. */
@Injectable()
export class SessionKeeper implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly staff: StaffRoom,
    private readonly shops: Shops,
    private readonly sessions: SessionStore,
    private readonly cache: SessionCache,
  ) {}

  onModuleInit(): void {
    this.merges.register((tx, fromId, intoId) => this.merged(tx, fromId, intoId));
    this.merges.registerJudge((reader, memberIds) => this.haveAPost(reader, memberIds));
    this.staff.whenChanged((tx, memberId) => this.postChanged(tx, memberId));
    // Whoever acts in all shops acts in the new one at once.
    this.shops.whenOpened((tx) => {
      this.forgetAfterCommit(tx);
    });
    this.keepers.register({
      room: 'sessions',
      onForgotten: (tx, memberId) => this.endAll(tx, memberId, 'forgotten'),
      onRebound: (tx, { memberId }) => this.rebound(tx, memberId),
    });
  }

  /** Whoever is signed in as the one goes on as the other. */
  private async merged(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await this.sessions.giveAll(tx, fromId, intoId);
    await this.staff.moveMember(tx, fromId, intoId);
    this.forgetAfterCommit(tx);
  }

  /** A post never comes to another account by a counter's word: a manager could join an accomplice with the owner-manager. */
  private async haveAPost(reader: Reader, memberIds: readonly string[]): Promise<boolean> {
    for (const memberId of memberIds) if (await this.staff.ofMember(reader, memberId)) return true;
    return false;
  }

  /** Without a post there is nothing to do at a shop's desktop. */
  private async postChanged(tx: Tx, memberId: string): Promise<void> {
    const post = await this.staff.ofMember(tx, memberId);
    if (!post) await this.sessions.endAllOf(tx, memberId, 'dismissed', 'desktop');
    this.forgetAfterCommit(tx);
  }

  /** A post never moves to another account by a counter's code: a manager could take the owner-manager's that way. */
  private async rebound(tx: Tx, memberId: string): Promise<void> {
    const post = await this.staff.ofMember(tx, memberId);
    if (post) throw new Refused(refuse('FORBIDDEN'));
    await this.endAll(tx, memberId, 'rebound');
  }

  private async endAll(tx: Tx, memberId: string, because: 'forgotten' | 'rebound'): Promise<void> {
    await this.sessions.endAllOf(tx, memberId, because);
    this.forgetAfterCommit(tx);
  }

  private forgetAfterCommit(tx: Tx): void {
    tx.afterCommit.push(() => {
      this.cache.forgetAll();
    });
  }
}
