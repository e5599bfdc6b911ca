import { runKill } from '../kill/run-kill';

test('whatever is killed under load: what was acknowledged is there once, the rest 0 or 1 times as its key says', async () => {
  const report = await runKill({ api: 2, database: 1, clients: 6 });
  expect(report.wrong).toEqual([]);
  // Kills that no client noticed would prove nothing.
  expect(report.lostAnswers).toBeGreaterThan(0);
  expect(report.deeds['settle acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(report.deeds['ownTopUp acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(Math.max(...report.recoveriesMs)).toBeLessThanOrEqual(5_000);
}, 180_000);
