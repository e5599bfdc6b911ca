import { addMonths, shopDay, shopDayOf, shopMonthOf } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { canSaveFiles, saveFile } from '@/shell/files';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { monthName } from '@/ui/when';
import { DateStepper } from '../parts/date-stepper';
import type { CommissionReport } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';
import { LinesSheet } from './parts/lines-sheet';

type PersonRow = CommissionReport['people'][number];

const allShops = 'all';

/** 提成: what each person's lines brought in a month, what it is made of, and the lines behind it. */
export default function CommissionPage() {
  const [thisMonth] = useState(() => shopMonthOf(shopDayOf(new Date())) as string);
  const [month, setMonth] = useState(thisMonth);
  const [shopId, setShopId] = useState<string | null>(null);
  const [person, setPerson] = useState<PersonRow | null>(null);
  const span = { month, ...(shopId !== null && { shopId }) };
  const view = useRemote({
    key: ['staff', 'commission', month, shopId],
    read: () => api.get<CommissionReport>('/staff/commission', span),
    isEmpty: () => false,
  });
  const sheet = person && (
    <LinesSheet
      of={person.staffId ?? 'nobody'}
      title={`${nameOf(person)} · ${yuan(person.baseFen)}`}
      span={span}
      onClose={() => {
        setPerson(null);
      }}
    />
  );
  return (
    <Page title="提成" wide testId="commission" over={sheet}>
      <DateStepper
        name="month"
        fields="month"
        value={month}
        end={thisMonth}
        title={monthName(month)}
        note="按结账日和退款日计"
        step={(by) => {
          setMonth(shopMonthOf(addMonths(shopDay(`${month}-01`), by)));
        }}
        onPick={setMonth}
      />
      <Shown view={view} failed="这个月的数字没能加载出来" money="收款记录不受影响。">
        {(report) => (
          <>
            <ShopPills report={report} picked={shopId} onPick={setShopId} />
            <Base report={report} />
            <People report={report} onPerson={setPerson} />
            <Download span={span} />
          </>
        )}
      </Shown>
    </Page>
  );
}

interface ShopPillsProps {
  report: CommissionReport;
  picked: string | null;
  onPick: (shopId: string | null) => void;
}

function ShopPills({ report: { shops, own }, picked, onPick }: ShopPillsProps) {
  if (own || shops.length < 2) return null;
  return (
    <View className="mb-3">
      <Pills
        name="shop"
        choices={[
          { key: allShops, label: '全部门店' },
          ...shops.map(({ shopId: key, shopName: label }) => ({ key, label })),
        ]}
        picked={picked ?? allShops}
        onPick={(key) => {
          onPick(key === allShops ? null : key);
        }}
      />
    </View>
  );
}

function Base({ report: { total, own } }: { report: CommissionReport }) {
  return (
    <Card testId="commission-total">
      <View className="text-14 text-secondary">计提基数{own ? ' · 我做的项目' : ''}</View>
      <Money fen={total.baseFen} className="text-32 font-semibold" />
      <View className="text-14 text-secondary">
        实收 {yuan(total.moneyFen)} + 卡项核销 {yuan(total.usesFen)} − 退回 {yuan(total.backFen)}
      </View>
      <Note tone="grey" className="mt-3">
        实收是顾客真正付的钱，赠送金、优惠券、积分和抹零不算。次卡、工时卡按分摊的卡价算，门店赠送和期初导入的卡没有卡价，不计；年卡按天分摊，当月的次数下月初才计入。售卡不算项目。
      </Note>
    </Card>
  );
}

function People({ report: { people }, onPerson }: { report: CommissionReport; onPerson: (person: PersonRow) => void }) {
  if (people.length === 0)
    return <Empty title="这个月还没有做过项目" text="开单时选了施工人员，结账后就会记到他名下" />;
  return (
    <>
      <SectionHead title="施工人员" more="点开看每一笔" />
      <Card flush testId="commission-people">
        {people.map((person) => (
          <Cell
            key={person.staffId ?? ''}
            strong
            title={nameOf(person)}
            note={noteOf(person)}
            side={<View className="font-semibold text-ink">{yuan(person.baseFen)}</View>}
            chevron
            onTap={() => {
              onPerson(person);
            }}
            testId={`commission-${person.staffId ?? 'nobody'}`}
          />
        ))}
      </Card>
    </>
  );
}

const nameOf = ({ staffId, name }: Pick<PersonRow, 'staffId' | 'name'>): string =>
  name ?? (staffId === null ? '未指定人员' : '已离开的同事');

function noteOf({ lines, usesFen, backFen }: PersonRow): string {
  return [
    `${lines} 个项目`,
    ...(usesFen > 0 ? [`卡项 ${yuan(usesFen)}`] : []),
    ...(backFen > 0 ? [`退回 ${yuan(backFen)}`] : []),
  ].join(' · ');
}

function Download({ span }: { span: { month: string } }) {
  const may = useMay('export.commission');
  const download = useWrite(() =>
    api.by(saveFile(`提成明细 ${span.month}.csv`), 'GET', '/staff/commission/lines.csv', { query: span }),
  );
  if (!may || !canSaveFiles) return null;
  return (
    <View className="mt-3">
      <Button
        kind="sub"
        shape="wide"
        busy={download.busy}
        busyLabel="正在导出"
        onTap={() => void download.run()}
        testId="commission-download"
      >
        下载每一笔明细
      </Button>
      <WriteTrouble error={download.error} />
    </View>
  );
}
