import { View } from '@tarojs/components';
import { InvoiceFacts } from '@/invoices/invoice-facts';
import { InvoicePapers } from '@/invoices/invoice-papers';
import { go } from '@/shell/navigation';
import { Button, TextButton } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import type { InvoicePaperView, InvoiceView } from '../../parts/wire';

interface InvoiceCardProps {
  invoice: InvoiceView;
  off: boolean;
  onAct: (act: 'write' | 'refuse') => void;
  onCorrect: (paper: InvoicePaperView) => void;
}

/** An invoice with its bill, and what the counter has to do about it. */
export function InvoiceCard({ invoice, off, onAct, onCorrect }: InvoiceCardProps) {
  const { bill, settlementId } = invoice;
  return (
    <View className="mb-6" data-testid={`invoice-${bill.number}`}>
      <View className="c-between mb-2">
        <View className="c-row c-wrap gap-2 min-w-0">
          {bill.plate && <Plate plate={bill.plate} size="s" />}
          <View className="text-12 text-secondary-page">
            <Separated parts={[bill.title, nearDayClock(bill.at)]} />
          </View>
        </View>
        <TextButton
          className="text-12 c-nowrap"
          onTap={() => {
            go('/staff/receipt/index', { id: settlementId });
          }}
        >
          看单据
        </TextButton>
      </View>
      <InvoiceFacts invoice={invoice} />
      <InvoicePapers papers={invoice.papers} onCorrect={off ? undefined : onCorrect} />
      {!off && <Acts invoice={invoice} onAct={onAct} />}
    </View>
  );
}

function Acts({ invoice: { state, amountFen, redDueFen }, onAct }: Pick<InvoiceCardProps, 'invoice' | 'onAct'>) {
  if (state === 'requested') {
    return (
      <View className="c-row gap-3 mt-3">
        <Button
          kind="line"
          onTap={() => {
            onAct('refuse');
          }}
          testId="refuse-invoice"
        >
          退回
        </Button>
        <Button
          kind="sub"
          shape="grow"
          onTap={() => {
            onAct('write');
          }}
          testId="issue-invoice"
        >
          登记发票 {yuan(amountFen)}
        </Button>
      </View>
    );
  }
  if (state !== 'redNeeded') return null;
  return (
    <Button
      className="mt-3"
      kind="sub"
      shape="wide"
      onTap={() => {
        onAct('write');
      }}
      testId="issue-red"
    >
      登记红字发票 {yuan(redDueFen)}
    </Button>
  );
}
