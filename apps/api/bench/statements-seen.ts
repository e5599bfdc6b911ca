import type { Connection, RowDataPacket } from 'mysql2/promise';

/** What the application's user asked the server for in each act, word by word. */
export async function statementsSeen(root: Connection, acts: readonly (() => Promise<unknown>)[]): Promise<string[][]> {
  const seen: string[][] = [];
  await root.query("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = ON");
  try {
    for (const act of acts) {
      await root.query('TRUNCATE TABLE mysql.general_log');
      await act();
      const [rows] = await root.query<RowDataPacket[]>(
        "SELECT CONVERT(argument USING utf8mb4) AS `sql` FROM mysql.general_log WHERE command_type = 'Query' AND user_host LIKE 'cheyou_app%' ORDER BY event_time",
      );
      seen.push((rows as { sql: string }[]).map(({ sql }) => sql).filter((sql) => !sql.startsWith('SET ')));
    }
    return seen;
  } finally {
    await root.query('SET GLOBAL general_log = OFF');
  }
}
