import { certified } from '../../../../test/wechat/certificate';
import { PlatformKeys, type PlatformCertificate } from './platform-keys';

const first = certified('7132D72A03E93CDDF8C03BBD1F37EEDF00000001');
const second = certified('7132D72A03E93CDDF8C03BBD1F37EEDF00000002');
const until = (one: typeof first, day: string): PlatformCertificate => ({
  serial: one.serial,
  key: one.publicKey,
  validUntil: new Date(`${day}T00:00:00Z`),
});

function keysFrom(answers: (readonly PlatformCertificate[] | null)[], today = '2026-11-21') {
  let calls = 0;
  const fetchCertificates = () => Promise.resolve(answers[Math.min(calls++, answers.length - 1)] ?? null);
  const keys = new PlatformKeys(null, fetchCertificates, () => new Date(`${today}T00:00:00Z`));
  return { keys, calls: () => calls };
}

test('invented serials cost one call to WeChat, not one each', async () => {
  const { keys, calls } = keysFrom([[until(first, '2030-01-01')]]);
  for (let n = 10; n < 60; n++) expect(await keys.find(`FFFFFFFFFFFFFFFF${String(n)}`)).toBeNull();
  expect(calls()).toBe(1);
  expect(await keys.find(first.serial)).toBe(first.publicKey);
});

test('a serial that is no serial costs none', async () => {
  const { keys, calls } = keysFrom([[until(first, '2030-01-01')]]);
  expect(await keys.find('PUB_KEY_ID_other')).toBeNull();
  expect(await keys.find('')).toBeNull();
  expect(calls()).toBe(0);
});

test('a certificate past its day proves nothing', async () => {
  const { keys } = keysFrom([[until(first, '2026-11-20'), until(second, '2030-01-01')]]);
  expect(await keys.find(first.serial)).toBeNull();
  expect(await keys.find(second.serial.toLowerCase())).toBe(second.publicKey);
});

test('certificates we have survive a WeChat that does not answer', async () => {
  const { keys } = keysFrom([[until(first, '2030-01-01')], null]);
  await keys.find(first.serial);
  expect(await keys.find(second.serial)).toBeNull();
  expect(await keys.find(first.serial)).toBe(first.publicKey);
});
