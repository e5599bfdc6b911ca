import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '@/shell/page';
import type { Remote } from '@/shell/remote';
import { Shown } from '@/shell/shown';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { useDueCardRefunds, useDueRefunds } from '../parts/use-pay-outs';
import { dueOfBill, dueOfCard, type Due, type PayOut } from './due';
import { DueCard } from './parts/due-card';
import { PaySheet } from './parts/pay-sheet';

interface Paid extends PayOut {
  due: Due;
}

/** 待付退款: what WeChat can't give back of cards and bills; a person pays it out and says how, once. */
export default function PayOutsPage() {
  const [cards, bills] = [useDueCardRefunds(), useDueRefunds()];
  const [paying, setPaying] = useState<Due | null>(null);
  const [paid, setPaid] = useState<Paid | null>(null);
  const close = (): void => {
    setPaying(null);
  };
  return (
    <Page
      title="待付退款"
      wide
      testId="pay-outs"
      over={paying && <PaySheet key={paying.key} due={paying} onPaid={setPaid} onClose={close} />}
    >
      {paid && (
        <Note tone="good" className="mb-3" testId="paid-out">
          {`已登记：${tenderNames[paid.method]}付给${paid.due.to} ${yuan(paid.due.amountFen)}，凭证 ${paid.reference}`}
        </Note>
      )}
      {cards.state === 'empty' && bills.state === 'empty' ? (
        <Empty title="没有待付的退款" text="微信不能原路退回的退款会列在这里，付给车主后登记凭证" />
      ) : (
        <>
          <Section title="账单与次卡" view={bills} dueOf={(refund) => [dueOfBill(refund)]} onPay={setPaying} />
          <Section title="储值卡退卡" view={cards} dueOf={dueOfCard} onPay={setPaying} />
        </>
      )}
    </Page>
  );
}

interface SectionProps<Refund> {
  title: string;
  view: Remote<Refund[]>;
  dueOf: (refund: Refund) => Due[];
  onPay: (due: Due) => void;
}

function Section<Refund>({ title, view, dueOf, onPay }: SectionProps<Refund>) {
  return (
    <Shown view={view} failed={`${title}的待付退款没能加载出来`} money="已付的不会重复付。">
      {(refunds) => {
        const due = refunds.flatMap(dueOf);
        return (
          <View className="c-group mb-6">
            <SectionHead title={title} more={`${String(due.length)} 笔`} />
            {due.map((one) => (
              <DueCard key={one.key} due={one} onPay={onPay} />
            ))}
          </View>
        );
      }}
    </Shown>
  );
}
