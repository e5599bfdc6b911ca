import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

export interface QuickAction {
  key: string;
  icon: IconName;
  word: string;
  /** Greyed while offline. */
  off?: boolean;
  onTap: () => void;
}

/** Up to five ways to begin. */
export function Quick({ actions }: { actions: QuickAction[] }) {
  return (
    <View className="c-card c-card-flush c-quick">
      {actions.map((action) => (
        <View
          key={action.key}
          className={`c-quick-item ${action.off ? 'c-quick-off' : ''}`}
          role="button"
          onClick={action.off ? undefined : action.onTap}
          data-testid={`quick-${action.key}`}
        >
          <View className="c-quick-mark">
            <Icon name={action.icon} size={22} />
          </View>
          {action.word}
        </View>
      ))}
    </View>
  );
}
