import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { OnceSheet } from '../../parts/once-sheet';
import type { InvoicePaperInput, InvoiceView } from '../../parts/wire';
import { PaperFields, paperTrouble, usePaperDraft } from './paper-fields';

/** Notes the invoice, or the red one, that was written at the tax office's: its number, its day, where to fetch it. */
export function PaperSheet({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const red = invoice.state === 'redNeeded';
  const amountFen = red ? invoice.redDueFen : invoice.amountFen;
  const { draft, setDraft, typed } = usePaperDraft();
  const path = red ? 'red' : 'issue';
  const once = useOnce<InvoicePaperInput, InvoiceView>(`${path}.${invoice.id}`, (body, key) =>
    api.post(`/staff/invoices/${invoice.id}/${path}`, body, { key }),
  );
  const body = { ...typed, amountFen };
  return (
    <OnceSheet
      title={red ? '登记红字发票' : '登记发票'}
      once={once}
      body={body}
      trouble={paperTrouble(body)}
      act={`${red ? '已开红字发票' : '已开票'} ${yuan(amountFen)}`}
      onClose={onClose}
      name="paper"
    >
      <Whom invoice={invoice} red={red} amountFen={amountFen} />
      <Card flush className="mt-3">
        <PaperFields draft={draft} paidAt={invoice.bill.at} onChange={setDraft} />
      </Card>
    </OnceSheet>
  );
}

function Whom({ invoice, red, amountFen }: { invoice: InvoiceView; red: boolean; amountFen: number }) {
  return (
    <>
      <Note tone="grey">
        {red
          ? '请先在税务开票系统里为这笔退款开红字发票，再把号码登记在这里。'
          : '请先在税务开票系统里按下面的抬头开票，再把号码登记在这里。'}
      </Note>
      <View className="mt-3">
        <Pair word="抬头">{invoice.title}</Pair>
        {invoice.taxNumber && <Pair word="税号">{invoice.taxNumber}</Pair>}
        {invoice.email && <Pair word="邮箱">{invoice.email}</Pair>}
        <Pair word={red ? '红冲金额' : '开票金额'}>{yuan(amountFen)}</Pair>
      </View>
    </>
  );
}
