/** Each query must answer no row. */
export const catalogInvariants: readonly { name: string; sql: string }[] = [
  {
    name: 'a service is sold as its newest version says',
    sql: `SELECT s.id FROM service s LEFT JOIN service_version v ON v.service_id = s.id AND v.version = s.version
          WHERE v.version IS NULL OR NOT (v.price_fen = s.price_fen AND v.name = s.name AND v.active = s.active AND v.labour_tenths <=> s.labour_tenths)
             OR EXISTS (SELECT 1 FROM service_version n WHERE n.service_id = s.id AND n.version > s.version)`,
  },
  {
    name: 'the versions of a service have no gap',
    sql: `SELECT service_id FROM service_version GROUP BY service_id HAVING MAX(version) <> COUNT(*)`,
  },
];
