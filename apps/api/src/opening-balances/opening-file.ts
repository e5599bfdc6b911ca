import type { TakeOverBalance } from '../prepaid';
import type { TakeOverPoints } from '../points';
import type { TakeOverUses } from '../service-cards';
import type { BalanceMeaning, OpeningRow, Reason } from './reading';

/** `read` is tried only; the others follow each other, and an undone one may be tried again. */
export type FileState = 'read' | 'importing' | 'imported' | 'undoing' | 'undone';

export interface OpeningFile {
  readonly id: string;
  readonly name: string;
  readonly meaning: BalanceMeaning;
  readonly state: FileState;
  readonly head: { readonly titles: readonly string[]; readonly unused: readonly string[] };
  readonly shopId: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
}

/** `kept` was touched before the file was undone and stays. */
export type RowState = 'ready' | 'refused' | 'done' | 'undone' | 'kept';

/** What a row will do: open a member, or add to one. */
export type Outcome = 'create' | 'join';

/** What a row says, which names people and is sealed at rest. */
export interface RowContent {
  readonly row: OpeningRow;
  readonly cells: readonly string[];
  readonly reasons: readonly Reason[];
  /** The services of the row's uses, in their order. */
  readonly serviceIds: readonly string[];
}

/** Where what a row gave is. */
export interface Given {
  readonly balance: Awaited<ReturnType<TakeOverBalance['run']>> | null;
  readonly points: Awaited<ReturnType<TakeOverPoints['run']>> | null;
  readonly uses: readonly Awaited<ReturnType<TakeOverUses['run']>>[];
}

export interface JudgedRow {
  readonly id: string;
  readonly line: number;
  readonly state: RowState;
  readonly outcome: Outcome | null;
  readonly shopId: string | null;
  readonly content: RowContent;
}

export interface StoredRow extends JudgedRow {
  readonly memberId: string | null;
  readonly memberOpened: boolean;
  readonly given: Given | null;
}

/** A row that gave a member something, and where it stands. */
export interface GivenRow {
  readonly id: string;
  readonly memberId: string;
  readonly shopId: string;
  readonly file: string;
  readonly line: number;
  readonly content: RowContent;
}

/** Sums of the rows of a file that are alike. */
export interface RowSums {
  readonly state: RowState;
  readonly outcome: Outcome | null;
  readonly shopId: string | null;
  readonly rows: number;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly points: number;
  readonly uses: number;
}
