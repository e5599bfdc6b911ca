import { mergedMember, type PersonRow } from './merged-member';

const person = (more: Partial<PersonRow>): PersonRow => ({
  name: null,
  phoneSealed: null,
  phoneIndex: null,
  phoneTailIndex: null,
  phoneVerifiedAt: null,
  phoneVerifiedBy: null,
  unionidIndex: null,
  gender: null,
  birthOn: null,
  note: null,
  visits: 0,
  lastVisitOn: null,
  openedShopId: null,
  createdAt: new Date('2026-01-02T00:00:00Z'),
  ...more,
});

const phone = (index: string): Partial<PersonRow> => ({
  phoneSealed: Buffer.from(index),
  phoneIndex: index,
  phoneTailIndex: `tail of ${index}`,
  phoneVerifiedAt: new Date('2026-01-03T00:00:00Z'),
  phoneVerifiedBy: 'counter',
});

test('the survivor keeps what it knows and learns what it lacks', () => {
  const into = person({ name: '林知远', gender: 'male' });
  const from = person({ name: '林先生', birthOn: '1990-05-01', unionidIndex: 'u' });
  expect(mergedMember(into, from)).toMatchObject({
    name: '林知远',
    gender: 'male',
    birth_on: '1990-05-01',
    unionid_index: 'u',
  });
});

test('a phone comes whole or not at all', () => {
  const both = mergedMember(person(phone('one')), person(phone('other')));
  expect([both['phone_index'], both['phone_tail_index']]).toEqual(['one', 'tail of one']);
  const learnt = mergedMember(person({}), person(phone('other')));
  expect([learnt['phone_index'], learnt['phone_tail_index'], learnt['phone_verified_by']]).toEqual([
    'other',
    'tail of other',
    'counter',
  ]);
});

test('visits are added, the later visit and the older membership stay', () => {
  const row = mergedMember(
    person({ visits: 2, lastVisitOn: '2026-02-01', createdAt: new Date('2026-02-01T00:00:00Z') }),
    person({ visits: 3, lastVisitOn: '2025-12-31', createdAt: new Date('2024-02-01T00:00:00Z') }),
  );
  expect(row).toMatchObject({ visits: 5, last_visit_on: '2026-02-01', created_at: new Date('2024-02-01T00:00:00Z') });
  expect(mergedMember(person({}), person({ lastVisitOn: '2026-01-01' }))['last_visit_on']).toBe('2026-01-01');
});

test('notes stand under each other and never outgrow their column', () => {
  expect(mergedMember(person({ note: '一' }), person({ note: '二' }))['note']).toBe('一\n二');
  const long = mergedMember(person({ note: 'a'.repeat(400) }), person({ note: 'b'.repeat(400) }))['note'];
  expect(String(long)).toHaveLength(500);
});
