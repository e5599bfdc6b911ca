import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import type { CouponListView } from '../../parts/wire';

/** The lists a coupon was given to lately, and how far each is. */
export function ListsCard({ templateId, onOpen }: { templateId: string; onOpen: (id: string) => void }) {
  const view = useRemote({
    key: ['staff', 'coupon-lists', templateId],
    read: () => api.get<CouponListView[]>(`/staff/coupon-templates/${templateId}/lists`),
    every: livePaceMs * 5,
    enabled: useMay('coupon.grant'),
  });
  if (view.state !== 'ready') return null;
  return (
    <>
      <SectionHead title="名单发放" />
      <Card flush testId="template-lists">
        {view.data.map((list) => (
          <Cell
            key={list.id}
            title={list.levelName ?? `${counted(list.asked)} 个手机号`}
            note={<Separated parts={[list.reason, nearDayClock(list.openedAt)]} />}
            side={list.waiting > 0 ? `还有 ${counted(list.waiting)} 位` : `已发 ${counted(list.given)} 张`}
            chevron
            onTap={() => {
              onOpen(list.id);
            }}
            testId={`list-${list.id}`}
          />
        ))}
      </Card>
    </>
  );
}
