// What stands in a database, as far as the demo is concerned.
import { createConnection } from 'mysql2/promise';

/**
 * Answers `{ kind, filling, tables }`: `kind` is 'demo', 'live', or null when nobody said; `filling` is how far the demo
 * shop is ('begun', 'finished', or null when it was never asked for); `tables` is how many there are.
 */
export async function demoState(adminUrl) {
  return withServer(adminUrl, async (server, name) => {
    const [rows] = await server.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [name],
    );
    const nobody = { kind: null, filling: null, tables: rows.length };
    if (!rows.some((row) => row.name === 'deployment')) return nobody;
    const [[found]] = await server.query(`SELECT kind, demo_filling AS filling FROM \`${name}\`.deployment`);
    return { ...nobody, ...found };
  });
}

/**
 * Marks a database without members as a demo, unless it was marked before: the sandbox refuses to stand beside any other,
 * so that its money never meets real members.
 */
export async function markDemo(adminUrl) {
  await withServer(adminUrl, (server, name) =>
    server.query(
      `INSERT INTO \`${name}\`.deployment (kind, since) SELECT 'demo', UTC_TIMESTAMP(3) FROM DUAL
       WHERE NOT EXISTS (SELECT 1 FROM \`${name}\`.deployment) AND NOT EXISTS (SELECT 1 FROM \`${name}\`.member)`,
    ),
  );
}

/** Drops every table; for a demo that is to be made anew. */
export async function dropTables(adminUrl) {
  await withServer(adminUrl, async (server, name) => {
    const [rows] = await server.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [name],
    );
    await server.query('SET SESSION foreign_key_checks = 0');
    for (const row of rows) await server.query(`DROP TABLE \`${name}\`.\`${row.name}\``);
  });
}

/** A connection that needs no database to be there yet. */
export async function withServer(url, work) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const connection = await createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    socketPath: searchParams.get('socketPath') ?? undefined,
    connectTimeout: 5_000,
  });
  try {
    return await work(connection, pathname.slice(1));
  } finally {
    await connection.end();
  }
}
