import type { InvoiceView } from '@cheyou/contracts';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';

type Paper = InvoiceView['papers'][number];

interface InvoicePapersProps {
  papers: readonly Paper[];
  /** At the counter: the one that was noted wrong is put right. */
  onCorrect?: (paper: Paper) => void;
}

/** The invoices that were written, the red ones beneath; number and link can be copied. */
export function InvoicePapers({ papers, onCorrect }: InvoicePapersProps) {
  if (papers.length === 0) return null;
  return (
    <Card flush className="mt-3" testId="invoice-papers">
      {papers.map((paper) => (
        <PaperRow key={paper.seq} paper={paper} onCorrect={onCorrect} />
      ))}
    </Card>
  );
}

function PaperRow({ paper, onCorrect }: { paper: Paper; onCorrect?: (paper: Paper) => void }) {
  const { red, number, amountFen, issuedOn, link, former } = paper;
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
      {former.map((before, place) => (
        <View key={place} className="text-12 text-secondary mt-1" data-testid="paper-former">
          <Separated parts={[`更正前 ${before.number}`, before.issuedOn]} />
        </View>
      ))}
      <View className="c-row gap-4">
        <Copy text={number} word="复制号码" />
        {link && <Copy text={link} word="复制下载链接" />}
        {onCorrect && (
          <TextButton
            className="text-12 ml-auto"
            onTap={() => {
              onCorrect(paper);
            }}
            testId={red ? 'correct-red' : 'correct-paper'}
          >
            登记错了，更正
          </TextButton>
        )}
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
