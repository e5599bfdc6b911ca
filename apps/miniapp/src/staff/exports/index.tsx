import { addMonths, shopDay, shopDayOf, addDays } from '@cheyou/domain';
import { useState } from 'react';
import { api } from '@/shell/api';
import { saveFile } from '@/shell/files';
import { Page } from '@/shell/page';
import { useWrite } from '@/shell/use-write';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Note } from '@/ui/note';
import { Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { WriteTrouble } from '../parts/write-trouble';

type Month = 'this' | 'last';

/** Long lists take their time. */
const saveTimeoutMs = 10 * 60_000;

/** 导出: members with what they have, and movements of cards, as tables; for browsers, which can save them. */
export default function ExportsPage() {
  const [month, setMonth] = useState<Month>('this');
  const members = useWrite(() =>
    api.by(saveFile(`会员与余额 ${shopDayOf(new Date())}.csv`), 'GET', '/staff/exports/members.csv', {
      timeoutMs: saveTimeoutMs,
    }),
  );
  const statement = useWrite(() => {
    const { from, to } = daysOf(month);
    const query = { from, to };
    return api.by(saveFile(`储值卡流水 ${from} 至 ${to}.csv`), 'GET', '/staff/exports/statement.csv', {
      query,
      timeoutMs: saveTimeoutMs,
    });
  });
  return (
    <Page title="导出" wide testId="exports">
      <Note tone="grey">导出会留在操作记录里。表里有会员的姓名和手机号，请妥善保管，用完删除。</Note>
      <SectionHead title="会员" />
      <Card flush>
        <Cell
          icon="people"
          title="会员与余额"
          note="每位会员的余额、积分、剩余次数和工时"
          side={members.busy ? '正在导出' : '下载'}
          onTap={() => void members.run()}
          testId="export-members"
        />
      </Card>
      <WriteTrouble error={members.error} />
      <SectionHead title="储值卡流水" />
      <Segment<Month>
        choices={[
          { key: 'this', label: '本月' },
          { key: 'last', label: '上月' },
        ]}
        picked={month}
        onPick={setMonth}
      />
      <Card flush className="mt-3">
        <Cell
          icon="document"
          title={monthWords(month)}
          note="每一笔进出，本金与赠送分开"
          side={statement.busy ? '正在导出' : '下载'}
          onTap={() => void statement.run()}
          testId="export-statement"
        />
      </Card>
      <WriteTrouble error={statement.error} />
    </Page>
  );
}

/** A month's days; the one under way ends today. */
function daysOf(month: Month): { from: string; to: string } {
  const today = shopDayOf(new Date());
  const first = shopDay(`${today.slice(0, 8)}01`);
  return month === 'this' ? { from: first, to: today } : { from: addMonths(first, -1), to: addDays(first, -1) };
}

function monthWords(month: Month): string {
  const { from, to } = daysOf(month);
  return `${from} 至 ${to}`;
}
