import type { Home } from '@cheyou/contracts';
import { usesWords } from '@/ui/use-words';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { Tag } from '@/ui/tag';

/** The owner's things. */
export function MenuRows({ home }: { home: Home | null }) {
  const unread = home?.unreadNotices ?? 0;
  return (
    <Card flush className="mt-3">
      {home && <CardRow card={home.card} />}
      <HeldRows home={home} />
      <Cell
        icon="document"
        title="到店记录"
        side="小票与明细"
        chevron
        onTap={() => {
          go('/owner/visits/index');
        }}
        testId="me-visits"
      />
      <Cell
        icon="receipt"
        title="我的发票"
        chevron
        onTap={() => {
          go('/owner/invoices/index');
        }}
        testId="me-invoices"
      />
      <Cell
        icon="car"
        title="爱车与用车人"
        side={home && home.cars.length > 0 ? `${home.cars.length} 辆` : undefined}
        chevron
        onTap={() => {
          go('/owner/cars/index');
        }}
        testId="me-cars"
      />
      <Cell
        icon="message"
        title="消息"
        side={unread > 0 ? <Tag tone="brand">{unread} 条未读</Tag> : undefined}
        chevron
        onTap={() => {
          go('/owner/notices/index');
        }}
        testId="me-notices"
      />
    </Card>
  );
}

/** Also without a card: its page leads to the first one, bought or handed on by another member. */
function CardRow({ card }: { card: Home['card'] }) {
  return (
    <Cell
      icon="card"
      title="会员卡"
      side={card ? `尾号 ${card.tail}` : '还没有卡'}
      chevron
      onTap={() => {
        go('/owner/card/index', card ? { id: card.id } : {});
      }}
      testId="me-card"
    />
  );
}

/** What is held beside money. */
function HeldRows({ home }: { home: Home | null }) {
  return (
    <>
      <Cell
        icon="box"
        title="套餐与次卡"
        side={home && packageWords(home.packages)}
        chevron
        onTap={() => {
          go('/owner/packages/index');
        }}
        testId="me-packages"
      />
      <Cell
        icon="star"
        title="积分"
        side={home && `${counted(home.points.balance)} 分`}
        chevron
        onTap={() => {
          go('/owner/points/index');
        }}
        testId="me-points"
      />
      <Cell
        icon="ticket"
        title="优惠券"
        side={home && (home.coupons.usable > 0 ? `${String(home.coupons.usable)} 张可用` : '去领券')}
        chevron
        onTap={() => {
          go('/owner/coupons/index');
        }}
        testId="me-coupons"
      />
    </>
  );
}

function packageWords({ cards, usesLeft, labourTenths }: Home['packages']): string {
  if (cards === 0) return '去看看';
  const left = [
    ...(usesLeft > 0 ? [`${counted(usesLeft)} 次`] : []),
    ...(labourTenths > 0 ? [usesWords('labourTenths', labourTenths)] : []),
  ];
  return left.length > 0 ? `剩 ${left.join('、')}` : `${String(cards)} 张`;
}
