import { usesWords } from '@/ui/use-words';
import { counted, yuan } from '@/ui/money';
import type { LiabilityReport } from '../parts/wire';

export type Owed = 'principal' | 'deferred' | 'bonus' | 'uses' | 'labour' | 'points' | 'pointDebt';
type Sums = LiabilityReport['total'];

const fields: Record<Owed, keyof Sums> = {
  principal: 'principalFen',
  deferred: 'deferredFen',
  bonus: 'bonusFen',
  uses: 'uses',
  labour: 'labourTenths',
  points: 'points',
  pointDebt: 'pointDebt',
};

export const owedWords: Record<Owed, string> = {
  principal: '储值本金',
  deferred: '次卡款',
  bonus: '赠送金',
  uses: '次卡次数',
  labour: '工时',
  points: '积分',
  pointDebt: '积分欠账',
};

export const owedKinds = Object.keys(owedWords) as Owed[];

export const amountOf = (sums: Sums, what: Owed): number => sums[fields[what]];

/** `¥1,280.00`, `12 次`, `8.5 工时` or `320 分`, as the kind is counted. */
export function owedText(what: Owed, amount: number): string {
  switch (what) {
    case 'uses':
      return `${counted(amount)} 次`;
    case 'labour':
      return usesWords('labourTenths', amount);
    case 'points':
    case 'pointDebt':
      return `${counted(amount)} 分`;
    case 'principal':
    case 'deferred':
    case 'bonus':
      return yuan(amount);
  }
}
