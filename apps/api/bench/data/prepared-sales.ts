import type { Connection } from 'mysql2/promise';
import { idOf, idSql } from './ids';

/** Sales that wait to be settled, each with the member's proof; good for five minutes. */
export interface PreparedSales {
  readonly first: number;
  readonly count: number;
  /** Members of the sales are this many, one after the other; 1 is a single hot one. */
  readonly members: number;
  /** Number of the first of them. */
  readonly firstMember: number;
  readonly shopIds: readonly string[];
  readonly staffId: string;
}

export interface PreparedSale {
  readonly saleId: string;
  readonly proofId: string;
  readonly memberId: string;
  readonly carId: string;
  readonly cardId: string;
  readonly shopId: string;
}

/** Each is paid with this from the card and the rest in cash; fen. */
export const saleFen = { total: 8_800, prepaid: 5_500, cash: 3_300 };

export async function prepareSales(root: Connection, wish: PreparedSales): Promise<PreparedSale[]> {
  const { first, count, members, firstMember, shopIds, staffId } = wish;
  const from = `seq_${String(first)}_to_${String(first + count - 1)}`;
  const member = `${String(firstMember)} + (seq - ${String(first)}) % ${String(members)}`;
  const shop = `ELT(1 + (seq - ${String(first)}) % ${String(shopIds.length)}, ${shopIds.map((id) => `'${id}'`).join(', ')})`;
  const sale = idSql('preparedSale', 'seq');
  await root.query(
    `INSERT INTO sale (id, number, state, shop_id, car_id, plate, plate_kind, member_id, title, total_fen, version, opened_on,
       opened_at, opened_by)
     SELECT ${sale}, CONCAT('Q', LPAD(seq, 12, '0')), 'open', ${shop}, ${idSql('car', member)}, p.number, p.kind,
       ${idSql('member', member)}, '精洗 等 2 项', ${String(saleFen.total)}, 1, CURRENT_DATE, UTC_TIMESTAMP(3), '${staffId}'
     FROM ${from} JOIN plate p ON p.current_car_id = ${idSql('car', member)}`,
  );
  const lines = [6_800, 2_000].map(
    (fen, place) =>
      `SELECT ${idSql('preparedLine', `seq * 10 + ${String(place)}`)}, ${sale}, ${String(place + 1)}, '${idOf('service', 1)}', 1,
       'service', 'wash', '精洗', 1, ${String(fen)}, 1 FROM ${from}`,
  );
  await root.query(
    `INSERT INTO sale_line (id, sale_id, seq, service_id, service_version, kind, category, name, qty, list_price_fen, earns_points) ${lines.join(' UNION ALL ')}`,
  );
  await root.query(
    `INSERT INTO proof (id, member_id, sale_id, staff_id, shown_at, expires_at)
     SELECT ${idSql('proof', 'seq')}, ${idSql('member', member)}, ${sale}, '${staffId}', UTC_TIMESTAMP(3),
       UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE FROM ${from}`,
  );
  return Array.from({ length: count }, (_, place) => {
    const number = firstMember + (place % members);
    return {
      saleId: idOf('preparedSale', first + place),
      proofId: idOf('proof', first + place),
      memberId: idOf('member', number),
      carId: idOf('car', number),
      cardId: idOf('card', number),
      shopId: shopIds[place % shopIds.length] ?? '',
    };
  });
}
