import type { components } from '@cheyou/contracts';
import { Happened } from '@/ui/happened';
import { refundStates, type CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { TextButton } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Tag, type Tone } from '@/ui/tag';
import { Timeline } from '@/ui/timeline';

type CardEvent = components['schemas']['CardEventView'];

interface HappenedToCard {
  key: string;
  at: string;
  title: string;
  by: string;
  reason: string | null;
  /** Of a refund: how it stands, and its statement. */
  state?: { word: string; tone: Tone };
  refundId?: string;
}

/** 卡片记录: what happened to a card besides paying with it, newest first: losses, freezes, new numbers, transfers, refunds. */
export default function CardHistoryPage() {
  const id = useParam('id');
  const view = useRemote({ key: ['staff', 'card-history', id], read: () => historyOf(id) });
  return (
    <Page title="卡片记录" wide testId="card-history">
      <Shown
        view={view}
        failed="卡片记录没能加载出来"
        money="卡内余额没有变动。"
        empty={<Empty title="还没有记录" text="挂失、冻结、补卡、转让和退卡会按时间记在这里" />}
      >
        {(history) => (
          <>
            <Timeline
              items={history.map((one, index) => ({
                key: one.key,
                now: index === 0,
                content: <Entry happened={one} />,
              }))}
            />
            <Note tone="grey" className="mt-3">
              充值和消费在储值卡页的流水里。
            </Note>
          </>
        )}
      </Shown>
    </Page>
  );
}

async function historyOf(cardId: string): Promise<HappenedToCard[]> {
  const [events, refunds] = await Promise.all([
    api.get<CardEvent[]>(`/staff/cards/${cardId}/events`),
    api.get<CardRefund[]>(`/staff/cards/${cardId}/refunds`),
  ]);
  const all = [...events.map(ofEvent), ...refunds.map(ofRefund)];
  return all.sort((one, other) => other.at.localeCompare(one.at));
}

const deeds: Readonly<Record<CardEvent['kind'], string>> = {
  lost: '挂失',
  found: '解除挂失',
  frozen: '冻结',
  unfrozen: '解冻',
  reissued: '补卡换号，旧卡号作废',
  given: '余额转让给其他会员',
  received: '收到其他会员转让的余额',
};

const ofEvent = ({ id, kind, at, by, reason }: CardEvent): HappenedToCard => ({
  key: id,
  at,
  title: deeds[kind],
  by: by ?? '车主手机',
  reason,
});

const tones: Readonly<Record<CardRefund['state'], Tone>> = {
  waiting: 'watch',
  paying: 'watch',
  paid: 'good',
  declined: 'grey',
  withdrawn: 'grey',
};

const ofRefund = ({ id, askedAt, askedBy, totalFen, reason, state }: CardRefund): HappenedToCard => ({
  key: id,
  at: askedAt,
  title: `申请退卡 ${yuan(totalFen)}`,
  by: askedBy ?? '车主手机',
  reason,
  state: { word: refundStates[state], tone: tones[state] },
  refundId: id,
});

function Entry({ happened: { key, state, refundId, ...happened } }: { happened: HappenedToCard }) {
  return (
    <Happened
      {...happened}
      {...(state && { side: <Tag tone={state.tone}>{state.word}</Tag> })}
      testId={`happened-${key}`}
    >
      {refundId !== undefined && (
        <TextButton
          onTap={() => {
            go('/staff/card-refund/index', { id: refundId });
          }}
          testId={`happened-refund-${refundId}`}
        >
          看退卡明细
        </TextButton>
      )}
    </Happened>
  );
}
