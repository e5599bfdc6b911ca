import type { Person } from './records';

type Known = Pick<Person, 'id' | 'name' | 'phone'>;

const known: Known[] = [
  { id: 'lin', name: '林知远', phone: '13800000001' },
  { id: 'su', name: '苏晚晴', phone: '13800000002' },
  { id: 'he', name: '何建国', phone: '13800000003' },
  { id: 'qin', name: '秦朗', phone: '13800000004' },
];

/** The people a new sandbox starts with, so that it can be used alone. */
export function defaultPeople(now: number): Person[] {
  return known.map((person) => ({
    ...person,
    note: null,
    unionid: `oUnion_${person.id.padEnd(21, '0')}`,
    miniOpenid: `oMini_${person.id.padEnd(22, '0')}`,
    oaOpenid: `oOffic_${person.id.padEnd(21, '0')}`,
    snapshotUser: false,
    subscriptionQuota: 20,
    activeAt: now,
    consents: [],
  }));
}
