import { unitOf } from '@/service-cards/card-words';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { yuan } from '@/ui/money';
import { nearDay } from '@/ui/when';
import type { ServiceCardView, WaitingRefund } from '../../parts/wire';

export type CardAct = 'extend' | 'freeze' | 'cars' | 'refund';

interface Row {
  key: CardAct;
  may: boolean;
  icon: IconName;
  word: string;
  note: string;
  /** Where the tap leads instead, or null where there is nothing to do here. */
  onTap?: (() => void) | null;
}

interface CardActsProps {
  card: ServiceCardView;
  /** It is known whose card it is, so that one of their cars can be chosen. */
  mayBind: boolean;
  onAct: (act: CardAct) => void;
}

/** What may be done with a card, each with what it means. */
export function CardActs({ card, mayBind, onAct }: CardActsProps) {
  const mayExtend = useMay('serviceCard.extend');
  const mayFreeze = useMay('serviceCard.freeze');
  const mayCars = useMay('serviceCard.cars');
  const { state, lastOn, carsMax } = card;
  const refund = useRefundRow(card);
  const left = unitOf(card) === 'times' ? '次数' : '工时';
  if (state === 'refunded' || state === 'closed') return null;
  const rows: Row[] = [
    { key: 'cars', may: mayBind && mayCars && carsMax !== null, icon: 'car', word: '更换车辆', note: carsNote(card) },
    {
      key: 'extend',
      may: mayExtend && lastOn !== null,
      icon: 'calendar',
      word: '延期',
      note: `现在到 ${lastOn === null ? '' : nearDay(lastOn)}，到期作废的${left}会回来`,
    },
    {
      key: 'freeze',
      may: mayFreeze,
      icon: 'lock',
      ...freezeWords(state, left),
    },
    refund,
  ];
  const shown = rows.filter(({ may }) => may);
  if (shown.length === 0) return null;
  return (
    <Card flush className="mt-3">
      {shown.map(({ key, icon, word, note, onTap }) => (
        <Cell
          key={key}
          icon={icon}
          title={word}
          note={note}
          {...(onTap !== null && {
            chevron: true,
            onTap:
              onTap ??
              (() => {
                onAct(key);
              }),
          })}
          testId={`service-card-${key}`}
        />
      ))}
    </Card>
  );
}

function freezeWords(state: ServiceCardView['state'], left: string): Pick<Row, 'word' | 'note'> {
  if (state === 'active') return { word: '冻结', note: `先不让用，${left}都还在` };
  if (state === 'lost') return { word: '解除挂失', note: '先核对本人，解除后马上能用' };
  return { word: '恢复使用', note: '解冻后马上能用' };
}

function carsNote({ cars, carsMax, carChangesLeft }: ServiceCardView): string {
  const max = carsMax ?? 0;
  const free = max - cars.length;
  const changes =
    carChangesLeft === null ? '可以换' : carChangesLeft > 0 ? `还能换 ${String(carChangesLeft)} 次` : '更换次数已用完';
  return free > 0 ? `还能绑 ${String(free)} 辆，${changes}` : `最多 ${String(max)} 辆，${changes}`;
}

/** 退卡: only the shop that sold a card gives it back, and one request at a time waits for its second person. */
function useRefundRow(card: ServiceCardView): Row {
  const may = useMay('settlement.refund');
  const here = useWorkingShop();
  const waiting = useRemote({
    key: ['staff', 'waiting-refunds'],
    read: () => api.get<WaitingRefund[]>('/staff/refunds/waiting'),
    enabled: may,
  });
  const asked = waiting.state === 'ready' ? waiting.data.find(({ cardId }) => cardId === card.id) : undefined;
  const row = { key: 'refund', may, icon: 'undo', word: '退卡' } as const;
  if (asked) {
    const note =
      asked.askedBy === null
        ? `车主在手机上申请退 ${yuan(asked.moneyFen)}，等确认`
        : `${yuan(asked.moneyFen)} 等第二人确认，${asked.askedBy} 提交`;
    const onTap = (): void => {
      go('/staff/approvals/index');
    };
    return { ...row, note, onTap };
  }
  if (here !== null && here.name !== card.boughtAtShopName)
    return { ...row, note: `在${card.boughtAtShopName}买的，请在那家店退`, onTap: null };
  if (card.gift) return { ...row, note: '门店赠送的卡不退钱', onTap: null };
  if (card.state !== 'active') return { ...row, note: '恢复使用后才能退', onTap: null };
  return { ...row, note: '按没用完的部分退，先看退多少' };
}
