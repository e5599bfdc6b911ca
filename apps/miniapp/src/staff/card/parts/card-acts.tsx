import type { CardDetail, components } from '@cheyou/contracts';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';
import { inFours } from '../in-fours';
import { CodeRow } from './code-row';

type Input = Partial<components['schemas']['ReissueInput']>;

interface Deed {
  key: 'loss' | 'recovery' | 'reissue' | 'freeze' | 'unfreeze';
  title: string;
  side: string;
  /** Whether the owner has to show the code. */
  proven: boolean;
  says: string;
  /** What is said once it is done. */
  done: (card: CardDetail) => string;
}

const deeds = {
  loss: {
    key: 'loss',
    title: '挂失',
    side: '停用，余额不变',
    proven: false,
    says: '挂失后不能消费、充值和退款，车主会收到通知。',
    done: () => '已挂失，余额不变。找到后可以解除，找不到就补卡换号。',
  },
  recovery: {
    key: 'recovery',
    title: '解除挂失',
    side: '要车主出示会员码',
    proven: true,
    says: '解除后马上可以消费和充值。',
    done: () => '已解除挂失，这张卡可以用了。',
  },
  reissue: {
    key: 'reissue',
    title: '补卡换号',
    side: '要车主出示会员码',
    proven: true,
    says: '换成新卡号，余额、批次和流水不变；旧卡号马上作废。',
    done: ({ number }) => `已补卡，新卡号 ${inFours(number)}，可以用了；旧卡号已作废。`,
  },
  freeze: {
    key: 'freeze',
    title: '冻结',
    side: '店长以上',
    proven: false,
    says: '冻结后不能消费、充值和退款，车主会看到原因。',
    done: () => '已冻结，余额不变，车主已收到通知。',
  },
  unfreeze: {
    key: 'unfreeze',
    title: '解冻',
    side: '店长以上',
    proven: false,
    says: '解冻后马上可以消费和充值。',
    done: () => '已解冻，这张卡可以用了。',
  },
} as const satisfies Record<Deed['key'], Deed>;

/** What the counter can do about a card besides taking money: each with its reason, kept in the records. */
export function CardActs({ card }: { card: CardDetail }) {
  const [picked, setPicked] = useState<Deed | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [mayLose, mayReissue, mayFreeze] = [useMay('card.lose'), useMay('card.reissue'), useMay('card.freeze')];
  const open: Record<Deed['key'], boolean> = {
    loss: mayLose && card.state === 'active',
    recovery: mayLose && card.state === 'lost',
    reissue: mayReissue && (card.state === 'active' || card.state === 'lost'),
    freeze: mayFreeze && card.state === 'active',
    unfreeze: mayFreeze && card.state === 'frozen',
  };
  const offered = Object.values(deeds).filter(({ key }) => open[key]);
  if (offered.length === 0) return null;
  return (
    <>
      {done !== null && (
        <Note tone="good" className="mt-3" testId="card-act-done">
          {done}
        </Note>
      )}
      <SectionHead title="卡片处理" />
      <Card flush>
        {offered.map((deed) => (
          <Cell
            key={deed.key}
            icon={deed.key === 'reissue' ? 'card' : 'lock'}
            title={deed.title}
            side={deed.side}
            chevron
            onTap={() => {
              setPicked(deed);
            }}
            testId={`card-${deed.key}`}
          />
        ))}
      </Card>
      {picked && (
        <DeedSheet
          card={card}
          deed={picked}
          onDone={setDone}
          onClose={() => {
            setPicked(null);
          }}
        />
      )}
    </>
  );
}

interface DeedSheetProps {
  card: CardDetail;
  deed: Deed;
  onDone: (words: string) => void;
  onClose: () => void;
}

function DeedSheet({ card, deed, onDone, onClose }: DeedSheetProps) {
  const [code, setCode] = useState('');
  const act = useOnce<Input, CardDetail>(`${deed.key}.${card.id}`, (body, key) =>
    api.post(`/staff/cards/${card.id}/${deed.key}`, body, { key }),
  );
  useDone(act, (answer) => {
    staffChanged();
    onDone(deed.done(answer));
    onClose();
  });
  return (
    <ReasonSheet
      title={deed.title}
      act={deed.title}
      danger={deed.key === 'loss' || deed.key === 'freeze'}
      busy={act.busy}
      trouble={deed.proven && code.length < 8 ? '请扫或输入车主的会员码' : null}
      note={
        <>
          {deed.proven && <CodeRow code={code} onChange={setCode} />}
          <OutcomeNote once={act} />
        </>
      }
      testId={`card-${deed.key}-sheet`}
      onAct={(reason) => void act.run(bodyOf(deed, reason, code))}
      onClose={onClose}
    >
      {deed.says}
    </ReasonSheet>
  );
}

function bodyOf({ key }: Deed, reason: string, memberCode: string): Input {
  if (key === 'recovery') return { memberCode };
  return key === 'reissue' ? { reason, memberCode } : { reason };
}
