import type { BillInvoice } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { InvoiceFacts } from '@/invoices/invoice-facts';
import { InvoicePapers } from '@/invoices/invoice-papers';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { PageBones } from '@/ui/skeleton';
import { nearDayClock } from '@/ui/when';
import { useBillInvoice } from '../parts/use-bill-invoice';
import { AskForm } from './parts/ask-form';
import { WithdrawInvoice } from './parts/withdraw-invoice';

/** 发票: what of a receipt can be invoiced, the request, and how it stands. */
export default function InvoicePage() {
  const receiptId = useParam('receipt');
  const view = useBillInvoice(receiptId);
  return (
    <Page title="发票" testId="invoice">
      <Shown view={view} failed="发票没能加载出来" money="付款和余额不受影响。" bones={<PageBones />}>
        {(bill, stale) => <Ready receiptId={receiptId} bill={bill} off={stale} />}
      </Shown>
    </Page>
  );
}

function Ready({ receiptId, bill, off }: { receiptId: string; bill: BillInvoice; off: boolean }) {
  const { invoice, askableFen } = bill;
  return (
    <>
      {invoice && <InvoiceFacts invoice={invoice} />}
      {invoice && <Told invoice={invoice} />}
      {invoice && <InvoicePapers papers={invoice.papers} />}
      {invoice?.state === 'requested' && <WithdrawInvoice invoice={invoice} off={off} />}
      <SectionHead title="消费单据" />
      <Card flush>
        <Cell
          strong
          title={bill.title}
          note={<Separated parts={[nearDayClock(bill.at), bill.number]} />}
          side={<View className="text-ink font-medium">{yuan(bill.paidFen)}</View>}
          chevron
          onTap={() => {
            go('/owner/receipt/index', { id: receiptId });
          }}
          testId="to-receipt"
        />
        {bill.backFen > 0 && <Cell title="已退款" side={`−${yuan(bill.backFen)}`} />}
        {askableFen > 0 && (
          <Cell
            title="可开票金额"
            note="券、积分和赠送金不开票"
            side={<View className="text-ink font-semibold">{yuan(askableFen)}</View>}
          />
        )}
      </Card>
      {askableFen > 0 && !off && <AskForm receiptId={receiptId} askableFen={askableFen} />}
      {askableFen === 0 && !invoice && (
        <Note tone="grey" className="mt-3" testId="nothing-to-invoice">
          这张单没有可以开票的金额。券、积分、赠送金和次卡核销不开票，次卡在购卡的单上开票。
        </Note>
      )}
    </>
  );
}

function Told({ invoice: { state, redDueFen } }: { invoice: NonNullable<BillInvoice['invoice']> }) {
  const words = {
    requested: '门店开好后会在消息里告诉您，退款会自动从开票金额里扣除。',
    redNeeded: `退回的 ${yuan(redDueFen)} 等门店开红字发票冲减，您不用操作。`,
    refused: '可以改好后在下面重新申请。',
    issued: null,
    redIssued: null,
    withdrawn: null,
    lapsed: null,
  }[state];
  if (words === null) return null;
  return (
    <Note tone="grey" className="mt-3">
      {words}
    </Note>
  );
}
