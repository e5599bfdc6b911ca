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
  onReceipt: (settlementId: string) => void;
}
