import type { PayAsk } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { goBack } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { StateMark, type StateMarkProps } from '@/ui/state-mark';
import { AskFacts, ownFen } from './ask-facts';

/** After the answer: waiting for the cashier, or why nothing will happen. */
export function AskAnswered({ ask }: { ask: PayAsk }) {
  const { title, text, ...mark } = said(ask);
  return (
    <Page
      title="待确认"
      testId="pay-ask"
      bar={
        <ActionBar>
          <Button kind="line" shape="grow" onTap={goBack} testId="ask-leave">
            返回
          </Button>
        </ActionBar>
      }
    >
      <Card className="text-center mb-3" testId={`ask-${ask.state}`}>
        <StateMark {...mark} />
        <View className="text-16 font-semibold mt-3">{title}</View>
        <View className="text-14 text-secondary mt-1">{text}</View>
      </Card>
      <AskFacts ask={ask} head="这次消费" />
    </Page>
  );
}

function said(ask: PayAsk): StateMarkProps & { title: string; text: string } {
  switch (ask.state) {
    case 'declined':
      return { icon: 'close', tone: 'grey', title: '您已拒绝', text: '没有扣款。请与收银员商量换别的方式付款。' };
    case 'expired':
      return { icon: 'clock', tone: 'grey', title: '已经过期', text: '没有扣款。需要的话请收银员重新发起。' };
    case 'approved':
      return {
        icon: 'clock',
        tone: 'brand',
        title: '已确认，等收银员完成结算',
        text: nextWords(ask),
      };
    case 'open':
    case 'done':
      return { icon: 'check', tone: 'good', title: '已完成', text: '小票在「到店记录」里。' };
  }
}

/** What happens once the cashier settles. */
function nextWords(ask: PayAsk): string {
  const own = ownFen(ask) > 0 ? `结算后从您账户扣 ${yuan(ownFen(ask))}，` : '结算后';
  return ask.wechatFen > 0 ? `${own}微信部分 ${yuan(ask.wechatFen)} 在这里付。` : `${own}这里会自动出现小票。`;
}
