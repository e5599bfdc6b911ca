import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface SearchFieldProps {
  /** What was typed on the keypad. */
  text: string;
  hint: string;
  /** The keypad is open and types here. */
  active: boolean;
  onTap: () => void;
  onClear: () => void;
  /** Shown while nothing is typed. */
  onScan?: () => void;
}

/** The one field of the desk, typed on our own keypad. */
export function SearchField({ text, hint, active, onTap, onClear, onScan }: SearchFieldProps) {
  return (
    <View className={`c-search ${active ? 'c-search-on' : ''}`}>
      <Icon name="search" className={active ? 'text-brand' : 'text-secondary'} />
      <View className="c-search-text" onClick={onTap} data-testid="search-field">
        {text || (!active && <View className="c-search-hint">{hint}</View>)}
        {active && <View className="c-caret" />}
      </View>
      {text || active ? (
        <View className="c-search-act text-secondary" aria-label="清空" onClick={onClear} data-testid="search-clear">
          <Icon name="close" />
        </View>
      ) : (
        onScan && (
          <View className="c-search-act c-search-act-main" aria-label="扫码" onClick={onScan} data-testid="search-scan">
            <Icon name="scan" size={22} />
          </View>
        )
      )}
    </View>
  );
}
