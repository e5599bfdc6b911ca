import type { Receipt } from '@cheyou/contracts';
import { Button as PlatformButton, Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { paperOf } from '@/receipt/paper';
import { PrintSheet } from '@/shell/paper/print-sheet';
import { ShareButton } from '@/shell/paper/share-button';
import { moneyBackWords, wentBack } from '@/receipt/went-back';
import { api } from '@/shell/api';
import { goTab, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Empty } from '@/ui/empty';
import type { IconName } from '@/ui/icon';
import { Money } from '@/ui/money';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { Bone, CardBones, RowBones, Waiting } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { day } from '@/ui/when';
import { InvoiceRow } from './parts/invoice-row';
import { ReceiptDetails } from './parts/receipt-details';

/** 小票: what was done and how it was paid; `fresh` comes straight from paying. */
export default function ReceiptPage() {
  const id = useParam('id');
  const fresh = useParam('fresh') !== '';
  const [printing, setPrinting] = useState(false);
  const view = useRemote({
    key: ['receipt', id],
    read: () => api.get<Receipt>(`/me/receipts/${id}`),
    enabled: id !== '',
  });
  const receipt = view.state === 'ready' ? view.data : null;
  const merchant = receipt?.merchantName ?? '';
  // The receipt itself is for its owner's eyes; friends are led to the shop.
  useShareAppMessage(() => ({
    title: merchant ? `我在${merchant}给爱车做了服务` : '我给爱车做了服务',
    path: '/pages/home/index',
  }));
  return (
    <Page
      title={fresh ? '付款完成' : '小票'}
      testId="receipt"
      bar={
        <Bar
          fresh={fresh}
          receipt={receipt}
          onPrint={() => {
            setPrinting(true);
          }}
        />
      }
      over={
        printing &&
        receipt && (
          <PrintSheet
            title="打印小票"
            rows={paperOf(receipt)}
            onClose={() => {
              setPrinting(false);
            }}
          />
        )
      }
    >
      <Body view={view} receiptId={id} />
    </Page>
  );
}

function Body({ view, receiptId }: { view: Remote<Receipt>; receiptId: string }) {
  switch (view.state) {
    case 'waiting':
    case 'empty':
      return <ReceiptBones />;
    case 'failed':
      return view.error.code === 'NOT_FOUND' ? (
        <Empty title="这张小票只有本人能看" text="请用消费时的会员微信打开，或到门店查询" />
      ) : (
        <Failed view={view} title="小票没能加载出来" money="款项以会员卡明细为准，没有变动。" />
      );
    case 'ready':
      return (
        <>
          <StaleNote since={view.staleSince} />
          <Head receipt={view.data} />
          <ReceiptDetails receipt={view.data} />
          <InvoiceRow receiptId={receiptId} />
        </>
      );
  }
}

interface BarProps {
  fresh: boolean;
  receipt: Receipt | null;
  onPrint: () => void;
}

/** WeChat hands the shop on, a browser the receipt as text; only a browser prints. */
function Bar({ fresh, receipt, onPrint }: BarProps) {
  const browser = process.env.TARO_ENV === 'h5';
  if (!receipt && !fresh) return null;
  return (
    <ActionBar>
      {!browser && (
        <PlatformButton className="c-btn c-btn-line c-btn-open c-btn-grow" openType="share" data-testid="receipt-share">
          推荐给朋友
        </PlatformButton>
      )}
      {receipt && (
        <ShareButton
          title={`${receipt.merchantName} 小票`}
          rows={paperOf(receipt)}
          word="小票"
          shape={browser ? 'grow' : 'fit'}
          testId="receipt-text"
        />
      )}
      {receipt && browser && (
        <Button kind="line" shape="grow" onTap={onPrint} testId="receipt-print">
          打印
        </Button>
      )}
      {fresh && (
        <Button
          shape="grow"
          onTap={() => {
            goTab('home');
          }}
          testId="receipt-leave"
        >
          完成
        </Button>
      )}
    </ActionBar>
  );
}

function Head({ receipt }: { receipt: Receipt }) {
  const { sale, settlement, moneyBack } = receipt;
  const back = wentBack(sale.lines);
  switch (settlement.state) {
    case 'captured':
      if (back === 'none')
        return (
          <Done>
            <Facts receipt={receipt} />
          </Done>
        );
      return (
        <Card className="text-center">
          <Facts receipt={receipt} />
          <WentBack all={back === 'all'} stands={moneyBack ?? 'paid'} />
        </Card>
      );
    case 'reversed':
      return (
        <Unpaid receipt={receipt} icon="undo" testId="receipt-reversed">
          这笔已{settlement.reversedAt ? `于 ${day(settlement.reversedAt)} ` : ''}反结账，
          {moneyBackWords[moneyBack ?? 'paid']}。
          {settlement.reverseReason && <View>原因：{settlement.reverseReason}</View>}
        </Unpaid>
      );
    case 'held':
      return (
        <Unpaid receipt={receipt} icon="clock" testId="receipt-held">
          等待付款，还没有完成。
        </Unpaid>
      );
    case 'released':
      return (
        <Unpaid receipt={receipt} icon="info" testId="receipt-released">
          已取消收款，没有扣款。
        </Unpaid>
      );
  }
}

interface UnpaidProps {
  receipt: Receipt;
  icon: IconName;
  testId: string;
  children: ReactNode;
}

/** A bill that isn't paid, or not any more: why, then its facts without the mark of what is done. */
function Unpaid({ receipt, icon, testId, children }: UnpaidProps) {
  return (
    <>
      <Note tone="watch" icon={icon} className="mb-3" testId={testId}>
        {children}
      </Note>
      <Card className="text-center">
        <Facts receipt={receipt} />
      </Card>
    </>
  );
}

function Facts({ receipt: { sale, settlement, shop } }: { receipt: Receipt }) {
  return (
    <>
      <Text className="text-32">
        <Money fen={settlement.totalFen} />
      </Text>
      <View className="c-row c-wrap gap-2 justify-center mt-1">
        {sale.plate && <Plate plate={sale.plate} size="s" green={sale.plateKind?.startsWith('newEnergy') === true} />}
        <View className="text-12 text-secondary">{shop.name}</View>
      </View>
    </>
  );
}

const backTags = { sent: '退款中', due: '待退款', handedOn: '卡已退' } as const;

/** The amount is what was paid then; of it something has gone back since, or is on its way. */
function WentBack({ all, stands }: { all: boolean; stands: NonNullable<Receipt['moneyBack']> }) {
  const what = all ? '全部项目' : '部分项目';
  const tag = stands === 'paid' ? (all ? '已退' : '部分已退') : backTags[stands];
  const word = stands === 'paid' ? '已退' : moneyBackWords[stands];
  return (
    <View className="c-row c-wrap gap-2 justify-center mt-2" data-testid="receipt-went-back">
      <Tag tone="watch">{tag}</Tag>
      <View className="text-12 text-secondary">{stands === 'handedOn' ? word : `${what}${word}，明细见下`}</View>
    </View>
  );
}

function ReceiptBones() {
  return (
    <Waiting>
      <View className="c-card flex flex-col items-center gap-3">
        <Bone width={56} height={56} round />
        <Bone width={156} height={32} />
        <Bone width={120} />
      </View>
      <View className="mt-3">
        <CardBones />
      </View>
      <View className="mt-3">
        <RowBones rows={2} />
      </View>
    </Waiting>
  );
}
