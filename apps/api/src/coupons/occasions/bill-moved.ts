/** A bill was paid (`paid`), or something of it went back. */
export interface BillMoved {
  readonly settlementId: string;
  readonly paid: boolean;
}

export const billMovedTopic = 'bill.moved';
