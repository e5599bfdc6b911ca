export type ActGroup = 'all' | 'money' | 'people' | 'settings' | 'team';

/** Which acts are looked for; '' is any. Days are YYYY-MM-DD of Shanghai. */
export interface ActFilter {
  group: ActGroup;
  staffId: string;
  staffName: string;
  from: string;
  until: string;
}

export const anyAct: ActFilter = { group: 'all', staffId: '', staffName: '', from: '', until: '' };

export const groupNames: Record<ActGroup, string> = {
  all: '全部',
  money: '收款',
  people: '会员',
  settings: '设置',
  team: '同事',
};

/** The filter as the address carries it. */
export function queryOf({ group, staffId, from, until }: ActFilter): Record<string, string> {
  const parts = { group: group === 'all' ? '' : group, staffId, from, until };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** What is narrowed besides the group, in words; null when nothing is. */
export function filterText({ staffName, from, until }: ActFilter): string | null {
  const days =
    from && until ? (from === until ? from : `${from} 至 ${until}`) : from ? `${from} 起` : until && `到 ${until}`;
  return [staffName, days].filter(Boolean).join('，') || null;
}

/** The page of what an act was done to; null where there is none. Bills open in the shop that made them alone. */
export function subjectPage(kind: string, here: boolean): string | null {
  const pages: Record<string, string> = {
    member: '/staff/member/index',
    car: '/staff/car/index',
    ...(here && { settlement: '/staff/receipt/index' }),
  };
  return pages[kind] ?? null;
}
