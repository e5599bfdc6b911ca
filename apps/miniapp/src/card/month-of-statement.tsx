import type { CardDetail, StatementLine } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemoteList, type PageOf, type RemoteList } from '@/shell/use-remote-list';
import { Failed } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { RowBones, Waiting } from '@/ui/skeleton';
import { monthName } from '@/ui/when';
import { MonthSheet } from './month-sheet';
import { MovementRow } from './movement-row';
import type { StatementSource } from './statement-source';

interface StatementPage extends PageOf<StatementLine> {
  totals: { inFen: number; outFen: number };
}

export interface MonthOfStatementProps {
  card: CardDetail;
  source: StatementSource;
  month: string;
  /** Another month may be picked at the head; null for the months beneath. */
  onPick: ((month: string) => void) | null;
}

/** One month: what went out and came in, then line by line. */
export function MonthOfStatement({ card, source, month, onPick }: MonthOfStatementProps) {
  const view = useRemoteList<StatementLine, StatementPage>({
    key: [...keyRoot(source), 'statement', card.id, month],
    read: (cursor) => api.get<StatementPage>(`${source.path}/${card.id}/statement`, { month, cursor }),
  });
  const [picking, setPicking] = useState(false);
  const open = (): void => {
    setPicking(true);
  };
  return (
    <View className="c-group" data-testid={`month-${month}`}>
      <SectionHead
        title={monthName(month)}
        more={
          <MonthTotals
            totals={view.state === 'ready' ? view.data.first.totals : null}
            onTap={onPick && card.months.length > 1 ? open : null}
          />
        }
      />
      <MonthBody view={view} balanceFen={card.balanceFen} source={source} />
      {onPick && (
        <MonthSheet
          open={picking}
          months={card.months}
          picked={month}
          onPick={(other) => {
            setPicking(false);
            onPick(other);
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </View>
  );
}

/** What a write at the counter makes stale begins with `staff`. */
const keyRoot = ({ path }: StatementSource): string[] => (path === '/staff/cards' ? ['staff'] : []);

interface MonthBodyProps {
  view: Remote<RemoteList<StatementLine, StatementPage>>;
  balanceFen: number;
  source: StatementSource;
}

function MonthBody({ view, balanceFen, source }: MonthBodyProps) {
  switch (view.state) {
    case 'waiting':
      return (
        <Waiting>
          <RowBones rows={3} icon />
        </Waiting>
      );
    case 'failed':
      return (
        <Failed
          view={view}
          title="流水没能加载出来"
          money={`${source.unmoved}，仍为 ${yuan(balanceFen)}。`}
          side={source.help}
        />
      );
    case 'empty':
      return <Card className="text-14 text-secondary text-center">这个月没有变动</Card>;
    case 'ready':
      return (
        <>
          <Card flush>
            {view.data.items.map((line) => (
              <MovementRow key={line.id} line={line} onTap={source.visitOf(line)} />
            ))}
          </Card>
          {view.data.end.state !== 'end' && <ListEnd {...view.data.end} />}
        </>
      );
  }
}

function MonthTotals({ totals, onTap }: { totals: StatementPage['totals'] | null; onTap: (() => void) | null }) {
  const words = totals
    ? [totals.outFen > 0 && `支出 ${yuan(totals.outFen)}`, totals.inFen > 0 && `存入 ${yuan(totals.inFen)}`]
    : [onTap && '选择月份'];
  return (
    <View className="c-row gap-1 min-h-11" onClick={onTap ?? undefined} data-testid="pick-month">
      <View>
        <Separated parts={words} />
      </View>
      {onTap && <Icon name="chevron-down" size={16} />}
    </View>
  );
}
