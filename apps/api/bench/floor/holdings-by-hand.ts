import { randomBytes } from 'node:crypto';
import type { Packet } from './packet';

/** What a bill is paid with besides card and cash. */
export interface Holdings {
  readonly couponId: string;
  readonly serviceCardId: string;
  readonly lineId: string;
  readonly points: number;
  /** Kind and amount (fen) of each. */
  readonly legs: readonly (readonly [string, number])[];
}

/** What is taken of an account. */
export interface Held {
  readonly asset: string;
  readonly accountId: string;
  readonly amount: number;
}

export interface Bill {
  readonly id: string;
  readonly saleId: string;
  readonly shopId: string;
  readonly carId: string;
  readonly memberId: string;
  readonly staffId: string;
  readonly now: Date;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** An id as long as the program's, and growing with time as those do. */
export function newId(): string {
  const time = Date.now().toString(10).padStart(14, '0');
  return `01${time}${[...randomBytes(10)].map((byte) => alphabet[byte % 32] ?? '0').join('')}`;
}

/** A coupon and a use of a service card, each locked and taken. */
export async function takeHoldings(packet: Packet, bill: Bill, held: Holdings): Promise<Held[]> {
  await packet.rows('SELECT terms, state, valid_from, valid_until FROM coupon WHERE id = ? FOR UPDATE', [
    held.couponId,
  ]);
  packet.later("UPDATE coupon SET state = 'used', settlement_id = ?, used_at = ? WHERE id = ? AND state = 'issued'", [
    bill.id,
    bill.now,
    held.couponId,
  ]);
  packet.later('SELECT card_id, car_id FROM service_card_car WHERE card_id = ?', [held.serviceCardId]);
  packet.later(
    `SELECT service_id, SUM(times), SUM(value_fen), SUM(earned_fen), SUM(CASE WHEN used_on = CURRENT_DATE THEN times ELSE 0 END)
     FROM service_card_use WHERE card_id = ? AND state IN ('held', 'done') GROUP BY service_id`,
    [held.serviceCardId],
  );
  const [uses] = await packet.rows<{ id: string; asset: string }>(
    `SELECT a.id, a.asset, b.amount AS \`left\`, c.terms, c.state, c.expires_on FROM service_card c JOIN ledger_lot l ON l.holder_id = c.id
     JOIN ledger_account a ON a.lot_id = l.id JOIN ledger_balance b ON b.account_id = a.id WHERE c.id = ? FOR UPDATE`,
    [held.serviceCardId],
  );
  if (!uses) throw new Error(`no service card ${held.serviceCardId}`);
  packet.later(
    `INSERT INTO service_card_use (id, card_id, service_id, settlement_id, sale_line_id, car_id, shop_id, staff_id, used_on, times,
       value_fen, earned_fen, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, CURRENT_DATE, 1, 4000, 4000, 'done', ?)`,
    [
      newId(),
      held.serviceCardId,
      uses.asset.slice(4),
      bill.id,
      held.lineId,
      bill.carId,
      bill.shopId,
      bill.staffId,
      bill.now,
    ],
  );
  return [{ asset: uses.asset, accountId: uses.id, amount: 1 }];
}

interface HeldPoints {
  readonly accountId: string;
  take(points: number): Held[];
}

/** The member's account of points with its lots, locked; opened when there is none. */
export async function heldPoints(packet: Packet, memberId: string): Promise<HeldPoints> {
  const lots = await packet.rows<{ accountId: string; id: string; left: number }>(
    `SELECT p.id AS accountId, a.id, b.amount AS \`left\` FROM points_account p LEFT JOIN ledger_lot l ON l.holder_id = p.id
     LEFT JOIN ledger_account a ON a.lot_id = l.id LEFT JOIN ledger_balance b ON b.account_id = a.id
     WHERE p.member_id = ? ORDER BY l.lapses_on, l.id FOR UPDATE`,
    [memberId],
  );
  const accountId = lots[0]?.accountId ?? newId();
  if (lots.length === 0)
    packet.later('INSERT INTO points_account (id, member_id, opened_for, opened_at) VALUES (?, ?, ?, NOW(3))', [
      accountId,
      memberId,
      memberId,
    ]);
  const take = (points: number): Held[] => {
    const lot = lots.find(({ left }) => left >= points);
    return lot && points > 0 ? [{ asset: 'POINT', accountId: lot.id, amount: points }] : [];
  };
  return { accountId, take };
}

/** The lot of what a bill earned, the lines of the statement, and what counts for the level. */
export function earn(
  packet: Packet,
  bill: Bill,
  holderId: string,
  award: { readonly accountId: string; readonly points: number },
  spent: number,
): void {
  const lotId = newId();
  const { id, memberId, shopId, staffId, now } = bill;
  packet.later(
    `INSERT INTO ledger_lot (id, holder_id, source, source_id, title, shop_id, created_at, terms, lapses_on, lapsed)
     VALUES (?, ?, 'grant', ?, '精洗', ?, ?, '{"rulesVersion":0,"usableFrom":"2020-01-01"}', '2099-12-31', 0)`,
    [lotId, holderId, id, shopId, now],
  );
  packet.later(
    "INSERT INTO ledger_account (id, kind, asset, lot_id, holder_id, given) VALUES (?, 'lot', 'POINT', ?, ?, ?)",
    [award.accountId, lotId, holderId, award.points],
  );
  packet.later('INSERT INTO ledger_balance (account_id, amount) VALUES (?, ?)', [award.accountId, award.points]);
  const lines = [['earned', award.points] as const, ...(spent > 0 ? [['spent', -spent] as const] : [])];
  packet.later(
    'INSERT INTO points_movement (id, account_id, move, points, debt, title, shop_id, staff_id, settlement_id, at) VALUES ?',
    [lines.map(([move, points]) => [newId(), holderId, move, points, 0, '精洗', shopId, staffId, id, now])],
  );
  packet.later(
    'INSERT INTO points_award (settlement_id, account_id, lot_id, points, taken_back) VALUES (?, ?, ?, ?, 0)',
    [id, holderId, lotId, award.points],
  );
  packet.later(
    `INSERT INTO level_tally (member_id, month, spend_fen, visits, points_earned) VALUES (?, '2026-11', ?, 1, ?)
     ON DUPLICATE KEY UPDATE spend_fen = spend_fen + VALUES(spend_fen), visits = visits + 1`,
    [memberId, award.points * 100, award.points],
  );
}
