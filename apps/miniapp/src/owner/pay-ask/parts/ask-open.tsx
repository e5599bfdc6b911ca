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
import { useChoice, type Choosing } from '../use-choice';
import { AskFacts, ownFen } from './ask-facts';
import { ChoiceSheet } from './choice-sheet';
import { ChosenPlan } from './chosen-plan';

type Open = 'decline' | 'choose' | null;

/** Waits for the owner's tap until its time is over; until then another combination may be chosen. */
export function AskOpen({ ask, acts, stale }: { ask: PayAsk; acts: PayAskActs; stale: boolean }) {
  const seconds = useSeconds(ask.expiresAt);
  const [open, setOpen] = useState<Open>(null);
  const choosing = useChoice(ask);
  const { decline } = acts;
  const over = seconds === 0;
  const close = (): void => {
    setOpen(null);
  };
  const refuse = async (): Promise<void> => {
    await decline.run({});
    close();
  };
  const change = (): void => {
    if (!over) setOpen('choose');
  };
  return (
    <Page
      title="待确认"
      testId="pay-ask"
      bar={
        <AnswerBar
          ask={ask}
          acts={acts}
          choosing={choosing}
          stale={stale}
          over={over}
          onDecline={() => {
            setOpen('decline');
          }}
        />
      }
      over={
        <>
          <DeclineSheet open={open === 'decline'} busy={decline.busy} onAct={() => void refuse()} onClose={close} />
          {open === 'choose' && choosing && <ChoiceSheet choosing={choosing} onClose={close} />}
        </>
      }
    >
      <Countdown seconds={seconds} />
      <AskFacts ask={ask} plan={choosing && <ChosenPlan choosing={choosing} onChange={change} />} />
    </Page>
  );
}

interface AnswerBarProps {
  ask: PayAsk;
  acts: PayAskActs;
  choosing: Choosing | null;
  stale: boolean;
  over: boolean;
  onDecline: () => void;
}

/** No, or yes to what is shown: as the shop asked, or as the owner chose. */
function AnswerBar({ ask, acts, choosing, stale, over, onDecline }: AnswerBarProps) {
  const { approve, choose, decline } = acts;
  const plan = choosing?.result.plan ?? null;
  const body = choosing?.body ?? null;
  const ownGiven = choosing ? (plan?.own?.amountFen ?? 0) : ownFen(ask);
  const wechatFen = choosing ? (plan?.wechatFen ?? 0) : ask.wechatFen;
  const impossible = choosing !== null && plan === null;
  return (
    <ActionBar
      note={
        <>
          <OutcomeNote once={approve} className="mb-2" />
          <OutcomeNote once={choose} className="mb-2" />
          <OutcomeNote once={decline} className="mb-2" />
        </>
      }
    >
      <Button kind="line" off={approve.busy || choose.busy || over} onTap={onDecline} testId="ask-decline">
        拒绝
      </Button>
      <Button
        shape="grow"
        busy={approve.busy || choose.busy}
        off={stale || over || impossible}
        onTap={() => void (body ? choose.run(body) : approve.run({}))}
        testId="ask-approve"
      >
        {stale ? '网络恢复后可以确认' : impossible ? '请先改付款方式' : actWords(ownGiven, wechatFen)}
      </Button>
    </ActionBar>
  );
}

/** What a yes gives, with its amounts. */
function actWords(ownGiven: number, wechatFen: number): string {
  if (ownGiven === 0) return wechatFen > 0 ? `确认，微信付 ${yuan(wechatFen)}` : '确认';
  return wechatFen > 0 ? `确认抵扣 ${yuan(ownGiven)}，微信付 ${yuan(wechatFen)}` : `确认扣款 ${yuan(ownGiven)}`;
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
