import type { components } from '@cheyou/contracts';
import { Happened } from '@/ui/happened';
import { api } from '@/shell/api';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { SectionHead } from '@/ui/section-head';
import { Timeline } from '@/ui/timeline';

type CardEvent = components['schemas']['ServiceCardEventView'];

/** 卡片记录: what happened to a service card besides its uses, newest first; nothing where nothing did. */
export function CardEvents({ cardId, whose }: { cardId: string; whose: 'own' | 'members' }) {
  const own = whose === 'own';
  const view = useRemote({
    // Under the card's own key: whatever changes the card changes this.
    key: own ? ['service-cards', cardId, 'events'] : ['staff', 'service-card', cardId, 'events'],
    read: () => api.get<CardEvent[]>(`${own ? '/me' : '/staff'}/service-cards/${cardId}/events`),
    isEmpty: (events) => events.length === 0,
  });
  if (view.state === 'waiting' || view.state === 'empty') return null;
  return (
    <>
      <SectionHead title="卡片记录" />
      <Shown view={view} failed="卡片记录没能加载出来" money="卡里的剩余没有变动。">
        {(events) => (
          <Timeline
            items={events.map((event, index) => ({
              key: event.id,
              now: index === 0,
              content: (
                <Happened
                  title={titleOf(event)}
                  at={event.at}
                  by={byOf(event, own)}
                  reason={event.reason}
                  testId={`happened-${event.id}`}
                />
              ),
            }))}
          />
        )}
      </Shown>
    </>
  );
}

function titleOf({ kind, before, after }: CardEvent): string {
  switch (kind) {
    case 'gift':
      return '门店赠送';
    case 'extended':
      return `延期：${before ?? ''} 改到 ${after ?? ''}`;
    case 'frozen':
      return '冻结';
    case 'lost':
      return '挂失';
    case 'restored':
      return '恢复使用';
    case 'cars':
      return carsWords(before, after);
    case 'handedOver':
      return after === null ? `由 ${before ?? ''} 转赠给您` : `${before ?? ''} 转赠给 ${after}`;
  }
}

function carsWords(before: string | null, after: string | null): string {
  if (!before) return `绑定车辆 ${after ?? ''}`;
  return after ? `更换车辆：${before} 换成 ${after}` : `解绑车辆 ${before}`;
}

/** What no staff did, members did on their phones. */
function byOf({ kind, by }: CardEvent, own: boolean): string {
  if (by !== null) return by;
  if (kind === 'handedOver') return '双方同意';
  return own ? '您在手机上' : '车主手机';
}
