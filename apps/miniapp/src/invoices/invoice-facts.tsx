import type { InvoiceView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { invoiceStand } from './invoice-words';

/** How an invoice stands and whom it is made out to. */
export function InvoiceFacts({ invoice }: { invoice: InvoiceView }) {
  const { word, tone } = invoiceStand[invoice.state];
  return (
    <Card testId="invoice-facts">
      <View className="c-between">
        <View className="text-20 font-semibold">{yuan(invoice.amountFen)}</View>
        <Tag tone={tone}>{word}</Tag>
      </View>
      {invoice.reason && (
        <Note tone="watch" className="mt-3" testId="invoice-reason">
          {invoice.reason}
        </Note>
      )}
      <View className="mt-3">
        <Pair word="抬头">{invoice.title}</Pair>
        {invoice.taxNumber && <Pair word="税号">{invoice.taxNumber}</Pair>}
        {invoice.email && <Pair word="邮箱">{invoice.email}</Pair>}
        {invoice.redFen > 0 && <Pair word="已红冲">{yuan(invoice.redFen)}</Pair>}
        {invoice.redDueFen > 0 && <Pair word="待红冲">{yuan(invoice.redDueFen)}</Pair>}
        <Pair word="申请时间">{nearDayClock(invoice.askedAt)}</Pair>
      </View>
    </Card>
  );
}
