import { addDays, addMonths, shopDay } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Shown } from '@/shell/shown';
import type { ServedReport } from '../../parts/wire';
import { saveFile } from '../save-file';

type Span = 'month' | 'lastMonth';

/** From the first of the month to the last day that is summed up, or the whole month before. */
export function daysOf(span: Span, through: string): { from: string; to: string } {
  const first = shopDay(`${through.slice(0, 7)}-01`);
  return span === 'month' ? { from: first, to: through } : { from: addMonths(first, -1), to: addDays(first, -1) };
}

/** 跨店结算: what one shop took and another served. */
export function BetweenShops({ through }: { through: string }) {
  const [span, setSpan] = useState<Span>('month');
  const days = daysOf(span, through);
  const view = useRemote({
    key: ['staff', 'liability-served', days.from, days.to],
    read: () => api.get<ServedReport>('/staff/liability/served', days),
    isEmpty: ({ items }) => items.length === 0,
  });
  return (
    <>
      <SectionHead title="跨店结算" more={`${days.from.slice(5)} 至 ${days.to.slice(5)}`} />
      <Segment<Span>
        choices={[
          { key: 'month', label: '本月' },
          { key: 'lastMonth', label: '上月' },
        ]}
        picked={span}
        onPick={setSpan}
      />
      <View className="mt-3">
        <Shown
          view={view}
          failed="跨店结算没能加载出来"
          empty={
            <Card testId="served-empty">
              <View className="text-14 font-medium">这段时间没有跨店服务</View>
              <View className="text-12 text-secondary">在一家店充值或买卡、到另一家店消费会出现在这里</View>
            </Card>
          }
        >
          {(report) => (
            <>
              <Pairs report={report} />
              <Download days={days} />
            </>
          )}
        </Shown>
      </View>
    </>
  );
}

function Pairs({ report }: { report: ServedReport }) {
  return (
    <Card flush testId="served">
      {report.items.map((pair) => (
        <Cell
          key={`${pair.soldShopId} ${pair.servedShopId}`}
          title={`${pair.soldName} → ${pair.servedName}`}
          note={`储值本金 ${yuan(pair.principalFen)} · 次卡款 ${yuan(pair.deferredFen)}`}
          side={<View className="font-semibold text-ink">{yuan(pair.principalFen + pair.deferredFen)}</View>}
        />
      ))}
    </Card>
  );
}

function Download({ days }: { days: { from: string; to: string } }) {
  const [done, setDone] = useState<'saved' | 'copied' | null>(null);
  const download = useWrite(async () => {
    const text = await api.get<string>('/staff/liability/served-file', days, { asText: true });
    setDone(await saveFile(`跨店结算-${days.from}-${days.to}.csv`, text));
  });
  return (
    <View className="mt-3">
      <Button
        kind="sub"
        shape="wide"
        busy={download.busy}
        busyLabel="正在生成"
        onTap={() => void download.run()}
        testId="served-download"
      >
        下载结算表
      </Button>
      {done && (
        <Note tone="good" className="mt-3" testId="served-saved">
          {done === 'saved' ? '结算表已保存，可用表格软件打开' : '结算表已复制，可粘贴到表格软件'}
        </Note>
      )}
      {download.error && (
        <Note tone="watch" icon="warning" className="mt-3">
          {download.error.message}
        </Note>
      )}
    </View>
  );
}
