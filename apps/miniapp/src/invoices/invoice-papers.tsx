import type { InvoiceView } from '@cheyou/contracts';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';

type Paper = InvoiceView['papers'][number];

/** The invoices that were written, the red ones beneath; number and link can be copied. */
export function InvoicePapers({ papers }: Pick<InvoiceView, 'papers'>) {
  if (papers.length === 0) return null;
  return (
    <Card flush className="mt-3" testId="invoice-papers">
      {papers.map((paper) => (
        <PaperRow key={paper.number} paper={paper} />
      ))}
    </Card>
  );
}

function PaperRow({ paper: { red, number, amountFen, issuedOn, link } }: { paper: Paper }) {
  return (
    <Cell shape="block">
      <View className="c-between">
        <View className={`text-14 font-medium ${red ? 'text-urgent-ink' : ''}`}>{red ? '红字发票' : '发票'}</View>
        <View className="text-14 font-semibold c-nowrap">
          {red ? '−' : ''}
          {yuan(amountFen)}
        </View>
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[`号码 ${number}`, issuedOn]} />
      </View>
      <View className="c-row gap-4">
        <Copy text={number} word="复制号码" />
        {link && <Copy text={link} word="复制下载链接" />}
      </View>
    </Cell>
  );
}

function Copy({ text, word }: { text: string; word: string }) {
  return (
    <TextButton
      className="text-12"
      onTap={() => {
        void Taro.setClipboardData({ data: text });
      }}
    >
      {word}
    </TextButton>
  );
}
