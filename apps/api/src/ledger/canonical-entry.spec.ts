import { entryHash, noSeal, sealHash } from './canonical-entry';
import type { StoredEntry, StoredPosting } from './entry.store';

const entry: StoredEntry = {
  id: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
  kind: 'settle',
  at: new Date('2026-03-02T04:05:06.789Z'),
  shopId: 'S',
  staffId: null,
  title: '标准洗车',
  reason: null,
  reverses: null,
  holdId: null,
  cardId: 'C',
  cardBalanceAfter: 7_000,
  saleId: null,
  settlementId: null,
  topUpId: null,
  paymentOrderId: null,
  plate: '川A8K2M7',
};
const posting = (position: number, amount = 30): StoredPosting => ({
  entryId: entry.id,
  position,
  asset: 'CNY_PRINCIPAL',
  fromAccountId: 'A',
  toAccountId: 'B',
  amount,
});

test('the form of an entry never changes: seals of years ago are checked with it', () => {
  expect(entryHash(entry, [posting(0), posting(1)])).toBe(
    '180e9b46587ffee0e3fd6f09e70ab9d4cbbdfde44e05324db7985be1ccad2ef6',
  );
});

test('any field that changes changes the hash, the order in which postings are read does not', () => {
  const hash = entryHash(entry, [posting(0), posting(1, 5)]);
  expect(entryHash(entry, [posting(1, 5), posting(0)])).toBe(hash);
  const fields: Partial<StoredEntry>[] = Object.keys(entry).map((name) => ({
    [name]: name === 'at' ? new Date(0) : 'changed',
  }));
  for (const field of fields) expect(entryHash({ ...entry, ...field }, [posting(0), posting(1, 5)])).not.toBe(hash);
  expect(entryHash(entry, [posting(0)])).not.toBe(hash);
  expect(entryHash(entry, [posting(0, 31), posting(1, 5)])).not.toBe(hash);
});

test('a batch follows from the one before and from each of its entries', () => {
  const members = [
    { entryId: 'E1', hash: 'a' },
    { entryId: 'E2', hash: 'b' },
  ];
  const hash = sealHash(1, noSeal, members);
  expect(sealHash(2, noSeal, members)).not.toBe(hash);
  expect(sealHash(1, hash, members)).not.toBe(hash);
  expect(sealHash(1, noSeal, members.slice(1))).not.toBe(hash);
});
