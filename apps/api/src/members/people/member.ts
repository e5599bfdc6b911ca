/** A living member: an active row, with personal data opened. Mask it before it leaves for somebody without the right. */
export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly phoneVerified: boolean;
  /** Has a name and a verified phone: decides the cap of the card. */
  readonly named: boolean;
  /** Some WeChat account belongs to it: whoever opened it at the counter has claimed it. */
  readonly wechatBound: boolean;
  readonly gender: 'male' | 'female' | null;
  readonly birthOn: string | null;
  readonly note: string | null;
  readonly elderMode: boolean;
  readonly visits: number;
  readonly lastVisitOn: string | null;
  /** The shop whose counter opened it; null when it came by WeChat. */
  readonly openedShopId: string | null;
  readonly since: Date;
}
