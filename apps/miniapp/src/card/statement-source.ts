import type { StatementLine } from '@cheyou/contracts';
import type { ReactNode } from 'react';

/** Whose eyes the statement is for: where it is read and what is said around it. */
export interface StatementSource {
  /** Path of the cards, without the card's id. */
  path: '/me/cards' | '/staff/cards';
  /** What a statement that couldn't be read means for the money, without a full stop. */
  unmoved: string;
  /** Somebody to ask, beside a failure. */
  help?: ReactNode;
  /** Under the last line. */
  end: string;
  /** Opens the visit behind a line; null for a line that has none, or none that these eyes may see. */
  visitOf: (line: StatementLine) => (() => void) | null;
}
