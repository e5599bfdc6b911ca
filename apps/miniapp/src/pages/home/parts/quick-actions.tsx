import type { Home } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { callPhone } from '@/shell/call-phone';
import { go } from '@/shell/navigation';
import { Icon } from '@/ui/icon';
import { Quick, type QuickAction } from '@/ui/quick';

export interface QuickActionsProps {
  home: Home;
  /** Of the shop that stands first. */
  phone: string;
  elder: boolean;
  off: boolean;
}

/** Ways to begin; large tiles in elder mode. */
export function QuickActions({ home, phone, elder, off }: QuickActionsProps) {
  const actions = actionsFor(home, off);
  if (elder) return <Tiles actions={actions} phone={phone} unread={home.unreadNotices} />;
  return (
    <View className="home-quick">
      <Quick actions={actions} />
      {home.unreadNotices > 0 && (
        <View className="home-unread" data-testid="unread">
          {home.unreadNotices > 99 ? '99+' : home.unreadNotices}
        </View>
      )}
    </View>
  );
}

function actionsFor(home: Home, off: boolean): QuickAction[] {
  const to = (key: string, icon: QuickAction['icon'], word: string, page: string): QuickAction => ({
    key,
    icon,
    word,
    off,
    onTap: () => {
      go(page);
    },
  });
  return [
    ...(home.topUpOpen ? [to('top-up', 'wallet', '充值', '/owner/top-up/index')] : []),
    to('code', 'qr', '会员码', '/owner/code/index'),
    to('visits', 'document', '到店记录', '/owner/visits/index'),
    to('cars', 'car', '爱车', '/owner/cars/index'),
    // The number of unread ones is drawn over the last place.
    to('notices', 'bell', '消息', '/owner/notices/index'),
  ];
}

function Tiles({ actions, phone, unread }: { actions: QuickAction[]; phone: string; unread: number }) {
  return (
    <View className="grid grid-cols-2 gap-3 mt-3">
      {actions.map(({ key, icon, word, off, onTap }) => (
        <View
          key={key}
          className={`c-card home-tile ${off ? 'home-tile-off' : ''}`}
          role="button"
          onClick={off ? undefined : onTap}
          data-testid={`quick-${key}`}
        >
          <Icon name={icon} size={28} className={off ? '' : 'text-brand'} />
          <View className="text-16 font-medium">{word}</View>
          {key === 'notices' && unread > 0 && (
            <View className="text-16 font-semibold text-urgent-ink" data-testid="unread">
              {unread}
            </View>
          )}
        </View>
      ))}
      <View
        className="c-card home-tile"
        role="button"
        onClick={() => {
          void callPhone(phone);
        }}
        data-testid="call-shop"
      >
        <Icon name="phone" size={28} className="text-brand" />
        <View className="text-16 font-medium">打给门店</View>
      </View>
    </View>
  );
}
