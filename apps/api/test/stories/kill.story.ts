import { runKill } from '../kill/run-kill';

test('whatever is killed under load: what was acknowledged is there once, the rest 0 or 1 times as its key says', async () => {
  const report = await runKill({ api: 2, database: 1, clients: 6 });
  expect(report.wrong).toEqual([]);
  expect(report.deeds['settle acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(report.deeds['ownTopUp acknowledged'] ?? 0).toBeGreaterThan(0);
  // A bill with card, coupon, points and WeChat, and a service card from card and WeChat, are held while their owner pays.
  expect(report.deeds['settleMixed acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(report.deeds['buyCard acknowledged'] ?? 0).toBeGreaterThan(0);
  expect(report.heldAtKills).toBeGreaterThan(0);
  // How fast it is back is measured by the command, on a machine that does nothing else.
  expect(report.recoveriesMs.length).toBeGreaterThan(0);
}, 180_000);
