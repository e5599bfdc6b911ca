import { shopDayOf } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { Card } from '@/ui/card';
import { DateRow, InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { day } from '@/ui/when';
import { OnceSheet } from '../../parts/once-sheet';
import type { InvoicePaperInput, InvoiceView } from '../../parts/wire';

/** Notes the invoice, or the red one, that was written at the tax office's: its number, its day, where to fetch it. */
export function PaperSheet({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const red = invoice.state === 'redNeeded';
  const amountFen = red ? invoice.redDueFen : invoice.amountFen;
  const [today] = useState<string>(() => shopDayOf(new Date()));
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState(today);
  const [link, setLink] = useState('');
  const path = red ? 'red' : 'issue';
  const once = useOnce<InvoicePaperInput, InvoiceView>(`${path}.${invoice.id}`, (body, key) =>
    api.post(`/staff/invoices/${invoice.id}/${path}`, body, { key }),
  );
  const body = {
    number: number.replace(/\s/g, ''),
    issuedOn,
    amountFen,
    link: link.trim() === '' ? null : link.trim(),
  };
  return (
    <OnceSheet
      title={red ? '登记红字发票' : '登记发票'}
      once={once}
      body={body}
      trouble={troubleOf(body)}
      act={`${red ? '已开红字发票' : '已开票'} ${yuan(amountFen)}`}
      onClose={onClose}
      name="paper"
    >
      <Whom invoice={invoice} red={red} amountFen={amountFen} />
      <Card flush className="mt-3">
        <InputRow
          label="号码"
          needed
          value={number}
          onChange={setNumber}
          hint="数电发票 20 位"
          maxLength={24}
          testId="paper-number"
        />
        <DateRow
          label="开票日期"
          value={issuedOn}
          onChange={setIssuedOn}
          from={day(invoice.bill.at)}
          to={today}
          testId="paper-day"
        />
        <InputRow
          label="下载链接"
          value={link}
          onChange={setLink}
          hint="选填，https 开头"
          maxLength={300}
          testId="paper-link"
        />
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

/** Why it can't be noted yet; older invoices have a code of 10 or 12 digits before their number of 8. */
function troubleOf({ number, link }: InvoicePaperInput): string | null {
  if (!/^\d{18,20}$/.test(number)) return number === '' ? '请填写发票号码' : '号码应为 18 到 20 位数字';
  return link && !/^https:\/\/\S+\.\S+/.test(link) ? '链接要以 https:// 开头' : null;
}
