import { createConnection } from 'mysql2/promise';

/**
 * Marks a database without members as a demo, unless it was marked before: the sandbox refuses to stand beside any other,
 * so that its money never meets real members.
 */
export async function markDemo(adminUrl) {
  const connection = await createConnection(adminUrl);
  try {
    await connection.query(
      "INSERT INTO deployment (kind, since) SELECT 'demo', UTC_TIMESTAMP(3) FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM deployment) AND NOT EXISTS (SELECT 1 FROM member)",
    );
  } finally {
    await connection.end();
  }
}
