import { Injectable } from '@nestjs/common';
import type { ConsentKind } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

export interface ConsentEntry {
  kind: ConsentKind;
  version: string;
  accepted: boolean;
  at: Date;
}

@Injectable()
export class ConsentStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(
    tx: Tx,
    {
      memberId,
      kind,
      version,
      accepted,
      staffId = null,
    }: { memberId: string; staffId?: string | null } & Omit<ConsentEntry, 'at'>,
  ): Promise<void> {
    await tx.insert('consent', [
      { id: this.ids.next(), member_id: memberId, kind, version, accepted, staff_id: staffId, at: this.clock.now() },
    ]);
  }

  /** The whole log of a member, oldest first. */
  async logOf(reader: Reader, memberId: string): Promise<ConsentEntry[]> {
    const rows = await reader.rows<Omit<ConsentEntry, 'accepted'> & { accepted: number }>(
      'SELECT kind, version, accepted, at FROM consent WHERE member_id = ? ORDER BY id',
      [memberId],
    );
    return rows.map((row) => ({ ...row, accepted: row.accepted === 1 }));
  }

  /** What stands of each kind. */
  async lastOf(reader: Reader, memberId: string): Promise<Map<ConsentKind, ConsentEntry>> {
    return new Map((await this.logOf(reader, memberId)).map((entry) => [entry.kind, entry]));
  }
}
