import type { Connection } from 'mysql2/promise';
import { idOf } from './ids';

export const managerStaffId = idOf('staff', 1);
export const managerMemberId = idOf('member', 1);

const todaysVisits = { from: 1_001, to: 1_060 };
const todaysTopUps = { from: 1_101, to: 1_110 };

/** The owner-manager, and a day of one shop that is the same however many members there are. */
export async function addStaffAndDay(root: Connection, shopId: string): Promise<void> {
  await root.query(
    `INSERT INTO staff (id, member_id, active_member_id, name, role, shop_id, state, since)
     VALUES (?, ?, ?, '陈立', 'ownerManager', ?, 'active', UTC_TIMESTAMP(3))`,
    [managerStaffId, managerMemberId, managerMemberId, shopId],
  );
  const today = 'DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)';
  await root.query(
    `UPDATE settlement SET shop_id = ?, settled_on = ${today}, at = UTC_TIMESTAMP(3) WHERE id BETWEEN ? AND ?`,
    [shopId, idOf('settlement', todaysVisits.from), idOf('settlement', todaysVisits.to)],
  );
  await root.query(`UPDATE top_up SET shop_id = ?, done_on = ${today} WHERE id BETWEEN ? AND ?`, [
    shopId,
    idOf('topUp', todaysTopUps.from),
    idOf('topUp', todaysTopUps.to),
  ]);
}
