/** Each query must answer no row. */
export const memberInvariants: readonly { name: string; sql: string }[] = [
  {
    name: 'a worn plate has all its endings and a car that is there',
    sql: `SELECT p.id FROM plate p LEFT JOIN car c ON c.id = p.current_car_id
          LEFT JOIN plate_suffix s ON s.car_id = p.current_car_id AND s.suffix = p.current_number
          WHERE p.until_at IS NULL AND (c.id IS NULL OR s.car_id IS NULL)`,
  },
  {
    name: 'no ending of a plate that the car does not wear',
    sql: `SELECT s.suffix, s.car_id FROM plate_suffix s LEFT JOIN plate p ON p.current_car_id = s.car_id
          WHERE p.id IS NULL OR RIGHT(p.current_number, CHAR_LENGTH(s.suffix)) <> s.suffix`,
  },
  {
    name: 'cars belong to living members',
    sql: `SELECT mc.member_id, mc.car_id FROM member_car mc LEFT JOIN member m ON m.id = mc.member_id AND m.state = 'active'
          LEFT JOIN car c ON c.id = mc.car_id WHERE m.id IS NULL OR c.id IS NULL`,
  },
  {
    name: 'a car with drivers has an owner',
    sql: `SELECT mc.car_id FROM member_car mc LEFT JOIN member_car o ON o.owned_car_id = mc.car_id WHERE o.car_id IS NULL`,
  },
  {
    name: 'WeChat accounts belong to living members',
    sql: `SELECT i.id FROM identity i LEFT JOIN member m ON m.id = i.member_id AND m.state = 'active' WHERE m.id IS NULL`,
  },
  {
    name: 'cards of old systems were those of living members',
    sql: `SELECT o.source_id FROM old_card_number o LEFT JOIN member m ON m.id = o.member_id AND m.state = 'active'
          WHERE m.id IS NULL`,
  },
  {
    name: 'a merged member points at a survivor that is not merged itself',
    sql: `SELECT m.id FROM member m LEFT JOIN member s ON s.id = m.merged_into
          WHERE m.state = 'merged' AND (s.id IS NULL OR s.state = 'merged')`,
  },
  {
    name: 'each merge is kept with its reason',
    sql: `SELECT m.id FROM member m LEFT JOIN member_merge g ON g.from_id = m.id WHERE m.state = 'merged' AND g.id IS NULL`,
  },
  {
    name: 'the odometer of a car is its last reading',
    sql: `SELECT c.id FROM car c LEFT JOIN odometer_reading r ON r.id =
            (SELECT MAX(l.id) FROM odometer_reading l WHERE l.car_id = c.id)
          WHERE NOT (c.odometer_km <=> r.km AND c.odometer_on <=> r.read_on)`,
  },
];
