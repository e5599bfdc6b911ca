import type { Connection } from 'mysql2/promise';
import type { PersonalData } from '../../src/platform/personal-data';
import { historyOf, phonePool, type HistoryPlan } from './history';
import { owedByDay } from './owed-by-day';
import { idOf } from './ids';

const phonesAStatement = 1_000;

/** Fills an empty, migrated database; `root` and `helper` are two connections of root, so that both processors work. */
export async function loadHistory(
  [root, helper]: readonly [Connection, Connection],
  personalData: PersonalData,
  plan: HistoryPlan,
  say: (sentence: string) => void,
): Promise<void> {
  await sealPhones(root, personalData);
  const queue = historyOf(plan);
  const work = async (connection: Connection): Promise<void> => {
    await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
    for (let next = queue.shift(); next; next = queue.shift()) {
      const began = Date.now();
      await connection.query(next.sql);
      // Without figures about a table the server guesses, and guesses differ from run to run.
      await connection.query(`ANALYZE TABLE ${next.table}`);
      const took = Date.now() - began;
      if (took > 2_000) say(`filled ${next.table} in ${(took / 1_000).toFixed(0)} s`);
    }
    await connection.query('SET SESSION unique_checks = 1, foreign_key_checks = 1');
  };
  await Promise.all([work(root), work(helper)]);
  await root.query('DROP TABLE bench_phone');
  for (const sql of owedByDay) await root.query(sql);
  await root.query('INSERT INTO ledger_account (id, kind, asset, code, given) VALUES ?', [
    [
      [idOf('house', 1), 'house', 'CNY_PRINCIPAL', 'past', 0],
      [idOf('house', 2), 'house', 'CNY_BONUS', 'past', 0],
    ],
  ]);
}

/** Phones under the program's own key: SQL can't seal, and pages open what they show. */
async function sealPhones(root: Connection, personalData: PersonalData): Promise<void> {
  await root.query(
    `CREATE TABLE bench_phone (no INT PRIMARY KEY, sealed VARBINARY(512), tail_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin)`,
  );
  for (let first = 0; first < phonePool; first += phonesAStatement) {
    const rows = Array.from({ length: phonesAStatement }, (_, place) => {
      const tail = String(first + place).padStart(4, '0');
      return [first + place, personalData.seal(`1380000${tail}`), personalData.blindIndex('phone-tail', tail)];
    });
    await root.query('INSERT INTO bench_phone (no, sealed, tail_index) VALUES ?', [rows]);
  }
}
