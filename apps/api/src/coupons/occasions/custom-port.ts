import { Injectable } from '@nestjs/common';
import type { Fen } from '@cheyou/domain';
import type { Reader } from '../../platform/database';

/** A bill that was paid, and what is left of the money that was really paid for it. */
export interface PaidBill {
  readonly memberId: string;
  /** 'YYYY-MM' for which it counts. */
  readonly month: string;
  readonly moneyFen: Fen;
}

export interface NamedLevel {
  readonly code: string;
  readonly name: string;
}

/** What members bring and what that makes of them: told by the room that settles. */
export interface MemberCustom {
  /** Null for a bill of nobody. */
  billOf(reader: Reader, settlementId: string): Promise<PaidBill | null>;
  /** Money really paid that counts for a month ('YYYY-MM'): what went back is taken off. */
  spentIn(reader: Reader, memberId: string, month: string): Promise<Fen>;
  levelOf(reader: Reader, memberId: string): Promise<NamedLevel | null>;
  levels(reader: Reader): Promise<readonly NamedLevel[]>;
  /** Ids of all who are at a level now, ascending. */
  membersAt(reader: Reader, level: string): Promise<string[]>;
}

/** Where the room that settles says what members bring. */
@Injectable()
export class CustomPort {
  private filled: MemberCustom | null = null;

  /** Call it in onModuleInit. */
  fill(custom: MemberCustom): void {
    this.filled = custom;
  }

  get custom(): MemberCustom {
    if (!this.filled) throw new Error('no room says what members bring');
    return this.filled;
  }
}
