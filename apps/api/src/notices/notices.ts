import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

export interface NoticeFact {
  label: string;
  value: string;
}

export interface NewNotice {
  memberId: string;
  /** What happened, like 'settled'; decides which WeChat templates fit. */
  kind: string;
  /** At most 40 characters. */
  title: string;
  facts: readonly NoticeFact[];
  /** The mini-program's page it opens, like '/owner/receipt/index?id=…'. */
  page: string;
  /** When it happened; now unless told. */
  at?: Date;
}

/** Tells members what happened to them: a row they read in the app, and a message in WeChat when they asked for one. */
@Injectable()
export abstract class Notices {
  abstract tell(tx: Tx, notice: NewNotice): Promise<void>;

  /** How many notices the member hasn't read. */
  abstract unread(reader: Reader, memberId: string): Promise<number>;
}
