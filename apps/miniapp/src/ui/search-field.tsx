import { Input, View } from '@tarojs/components';
import { Icon } from './icon';

export interface SearchFieldProps {
  text: string;
  hint: string;
  /** It is being typed into. */
  active: boolean;
  /** `keypad`: our own keys type, `system`: the phone's keyboard or a real one does (names, desktop). */
  keys: 'keypad' | 'system';
  onTap: () => void;
  /** What the system keyboard made of the text. */
  onType: (text: string) => void;
  onClear: () => void;
  /** Shown while nothing is typed. */
  onScan?: (() => void) | undefined;
}

/** The one field of the desk. */
export function SearchField(field: SearchFieldProps) {
  const { text, active, onClear, onScan } = field;
  return (
    <View className={`c-search ${active ? 'c-search-on' : ''}`}>
      <Icon name="search" className={active ? 'text-brand' : 'text-secondary'} />
      {field.keys === 'system' ? <SystemText {...field} /> : <KeypadText {...field} />}
      {text !== '' || active ? (
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

function KeypadText({ text, hint, active, onTap }: SearchFieldProps) {
  return (
    <View className="c-search-text" onClick={onTap} data-testid="search-field">
      {text || (!active && <View className="c-search-hint">{hint}</View>)}
      {active && <View className="c-caret" />}
    </View>
  );
}

function SystemText({ text, hint, active, onTap, onType }: SearchFieldProps) {
  return (
    <Input
      className="c-search-text"
      value={text}
      placeholder={hint}
      placeholderClass="c-search-hint"
      confirmType="search"
      focus={active}
      maxlength={20}
      onFocus={onTap}
      onInput={(event) => {
        onType(event.detail.value);
      }}
      data-testid="search-field"
    />
  );
}
