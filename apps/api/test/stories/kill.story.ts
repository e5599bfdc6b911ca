import { runKill } from '../kill/run-kill';

test('whatever is killed under load: what was acknowledged is there once, the rest 0 or 1 times as its key says', async () => {
  const report = await runKill({ api: 2, database: 1, clients: 6 });
  expect(report.wrong).toEqual([]);
  expect(report.deeds['settle acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(report.deeds['ownTopUp acknowledged'] ?? 0).toBeGreaterThan(0);
  // How fast it is back is measured by the command, on a machine that does nothing else.
  expect(report.recoveriesMs.length).toBeGreaterThan(0);
}, 180_000);
