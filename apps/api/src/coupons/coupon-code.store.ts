import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

export interface CouponCode {
  /** For the order of a list. */
  readonly id: string;
  readonly code: string;
  readonly templateId: string;
  /** What it gave; null while nobody has redeemed it. */
  readonly couponId: string | null;
  readonly madeAt: Date;
}

const select = 'SELECT id, code, template_id AS templateId, coupon_id AS couponId, made_at AS madeAt FROM coupon_code';

/** All SQL of codes. */
@Injectable()
export class CouponCodeStore {
  lock(tx: Tx, code: string): Promise<CouponCode | null> {
    return tx.row<CouponCode>(`${select} WHERE code = ? FOR UPDATE`, [code]);
  }

  insert(
    tx: Tx,
    codes: readonly Pick<CouponCode, 'id' | 'code'>[],
    of: { templateId: string; madeBy: string; at: Date },
  ): Promise<void> {
    const rest = { template_id: of.templateId, coupon_id: null, made_by: of.madeBy, made_at: of.at };
    return tx.insert(
      'coupon_code',
      codes.map(({ id, code }) => ({ code, id, ...rest })),
    );
  }

  /** Notes what a code gave; 0 when it gave something before. */
  redeem(tx: Tx, code: string, couponId: string): Promise<number> {
    return tx.write('UPDATE coupon_code SET coupon_id = ? WHERE code = ? AND coupon_id IS NULL', [couponId, code]);
  }

  /** Newest first. */
  page(reader: Reader, templateId: string, page: { before: string | null; limit: number }): Promise<CouponCode[]> {
    return reader.rows<CouponCode>(`${select} WHERE template_id = ? AND id < ? ORDER BY id DESC LIMIT ?`, [
      templateId,
      page.before ?? '~',
      page.limit,
    ]);
  }
}
