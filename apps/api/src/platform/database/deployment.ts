import type { Reader, Tx } from './tx';

export type DeploymentKind = 'demo' | 'live';

/** Says what this database is for; the first word stands. */
export async function markDeployment(tx: Tx, kind: DeploymentKind, since: Date): Promise<void> {
  await tx.write(
    'INSERT INTO deployment (kind, since) SELECT ?, ? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM deployment)',
    [kind, since],
  );
}

/** Play money must never meet real members: the sandbox works beside a demo database only. */
export async function deploymentCheck(reader: Reader, sandbox: boolean): Promise<string[]> {
  const found = await reader.row<{ kind: DeploymentKind }>('SELECT kind FROM deployment');
  if (sandbox && found?.kind === 'live')
    return ['WECHAT_SANDBOX is on, but this database is marked as live: sandbox money would look real.'];
  if (!sandbox && found?.kind === 'demo')
    return ['This database is marked as a demo: take another one, or switch WECHAT_SANDBOX on.'];
  return [];
}
