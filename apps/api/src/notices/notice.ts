export interface NoticeFact {
  label: string;
  value: string;
}

export interface NewNotice {
  memberId: string;
  /** What happened, like 'settled'. */
  kind: string;
  /** At most 40 characters. */
  title: string;
  /** What happened in figures and words; the labels decide which of WeChat's templates can tell it. */
  facts: readonly NoticeFact[];
  /** The mini-program's page it opens, like '/owner/receipt/index?id=…'. */
  page: string;
  /** When it happened; now unless told. */
  at?: Date;
}
