import type { PayAsk } from '@cheyou/contracts';
import { useState } from 'react';
import { Page } from '@/shell/page';
import { useSeconds } from '@/shell/use-seconds';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import type { PayAskActs } from '../use-pay-ask';
import { AskFacts, ownFen } from './ask-facts';

/** Waits for the owner's tap until its time is over. */
export function AskOpen({ ask, acts, stale }: { ask: PayAsk; acts: PayAskActs; stale: boolean }) {
  const seconds = useSeconds(ask.expiresAt);
  const [declining, setDeclining] = useState(false);
  const { approve, decline } = acts;
  const over = seconds === 0;
  const act = ownFen(ask) > 0 ? `确认扣款 ${yuan(ownFen(ask))}` : `确认并支付 ${yuan(ask.wechatFen)}`;
  const refuse = async (): Promise<void> => {
    await decline.run({});
    setDeclining(false);
  };
  return (
    <Page
      title="待确认"
      testId="pay-ask"
      bar={
        <ActionBar
          note={
            <>
              <OutcomeNote once={approve} className="mb-2" />
              <OutcomeNote once={decline} className="mb-2" />
            </>
          }
        >
          <Button
            kind="line"
            off={approve.busy || over}
            onTap={() => {
              setDeclining(true);
            }}
            testId="ask-decline"
          >
            拒绝
          </Button>
          <Button
            shape="grow"
            busy={approve.busy}
            off={stale || over}
            onTap={() => void approve.run({})}
            testId="ask-approve"
          >
            {stale ? '网络恢复后可以确认' : act}
          </Button>
        </ActionBar>
      }
      over={
        <DeclineSheet
          open={declining}
          busy={decline.busy}
          onAct={() => void refuse()}
          onClose={() => {
            setDeclining(false);
          }}
        />
      }
    >
      <Countdown seconds={seconds} />
      <AskFacts ask={ask} />
    </Page>
  );
}

function Countdown({ seconds }: { seconds: number }) {
  const over = seconds === 0;
  return (
    <Note tone={over ? 'grey' : seconds <= 30 ? 'watch' : 'brand'} icon="clock" className="mb-3" testId="ask-countdown">
      {over
        ? '这次请求已经过期，没有扣款。需要的话请店员重新发起。'
        : `请在 ${seconds} 秒内确认，过期自动作废，不会扣款。`}
    </Note>
  );
}

function DeclineSheet(sheet: { open: boolean; busy: boolean; onAct: () => void; onClose: () => void }) {
  return (
    <ConfirmSheet title="拒绝这次扣款" act="拒绝扣款" danger {...sheet}>
      拒绝后卡里不会扣款，店员会收到您的答复，可以换别的方式付。
    </ConfirmSheet>
  );
}
