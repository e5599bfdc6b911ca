import { randomBytes } from 'node:crypto';
import { readAccess, signAccess } from './access-token';
import { isGenuine, makeRefresh, readRefresh } from './refresh-token';

const key = randomBytes(32);
const sessionId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
const expiresAt = new Date('2026-03-02T04:15:00Z');
const claims = { sessionId, generation: 40, expiresAt };

/** Every way of changing one character. */
function* bent(token: string): Generator<string> {
  for (let at = 0; at < token.length; at += 1) {
    for (const other of ['0', 'Z', 'a', '-', '.'])
      if (token[at] !== other) yield token.slice(0, at) + other + token.slice(at + 1);
  }
}

test('an access token says what was signed', () => {
  const token = signAccess(key, claims);
  expect(readAccess(key, token)).toEqual(claims);
  expect(token).toMatch(/^\S{20,200}$/);
});

test('a changed, cut or foreign access token says nothing', () => {
  const token = signAccess(key, claims);
  // The last of 43 characters carries two bits that decode to nothing; a change there may be the same token.
  for (const other of bent(token.slice(0, -1))) expect(readAccess(key, `${other}${token.slice(-1)}`)).toBeNull();
  expect(readAccess(key, token.slice(0, -1))).toBeNull();
  expect(readAccess(randomBytes(32), token)).toBeNull();
  expect(readAccess(key, '')).toBeNull();
});

test('the same refresh token can be made again, and only with key and salt', () => {
  const salt = randomBytes(16);
  const token = makeRefresh(key, sessionId, 7, salt);
  expect(makeRefresh(key, sessionId, 7, salt)).toBe(token);
  const read = readRefresh(token);
  expect(read).toMatchObject({ sessionId, generation: 7 });
  if (!read) throw new Error('unreadable');
  expect(isGenuine(key, read, salt)).toBe(true);
  expect(isGenuine(key, { ...read, generation: 8 }, salt)).toBe(false);
  expect(isGenuine(key, read, randomBytes(16))).toBe(false);
  expect(isGenuine(randomBytes(32), read, salt)).toBe(false);
});

test('one kind of token is never taken for the other', () => {
  expect(readRefresh(signAccess(key, claims))).toBeNull();
  expect(readAccess(key, makeRefresh(key, sessionId, 7, randomBytes(16)))).toBeNull();
});
