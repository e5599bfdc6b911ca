import { Tag } from '@/ui/tag';
import type { CardFaceView } from './wire';

const cardStates = { active: null, frozen: '卡已冻结', lost: '卡已挂失', closed: '卡已退' } as const;

/** Level of a card, and why it can't be used when it can't. */
export function CardTags({ card }: { card: Pick<CardFaceView, 'levelName' | 'gold' | 'state'> }) {
  return (
    <>
      {card.levelName && <Tag tone={card.gold ? 'gold' : 'brand'}>{card.levelName}</Tag>}
      {cardStates[card.state] && <Tag tone="urgent">{cardStates[card.state]}</Tag>}
    </>
  );
}
