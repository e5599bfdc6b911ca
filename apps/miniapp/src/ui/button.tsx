import { Button as PlatformButton, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  /** One primary button a view. */
  kind?: 'primary' | 'sub' | 'line' | 'urgent';
  small?: boolean;
  /** `wide` fills its line, `grow` shares a row, `square` holds an icon alone. */
  shape?: 'fit' | 'wide' | 'grow' | 'square';
  icon?: IconName;
  /** Locked while a write is under way; the label becomes 处理中. */
  busy?: boolean;
  busyLabel?: string;
  /** Greyed; say beside it why. */
  off?: boolean;
  onTap?: () => void;
  /** WeChat's own button for the phone number; in other places a tap calls onTap. */
  askPhone?: (answer: { code: string } | null) => void;
  className?: string;
  testId?: string;
  children?: ReactNode;
}

/** A button; it takes no tap while busy or off. */
export function Button(button: ButtonProps) {
  const { busy = false, off = false, icon, children, askPhone } = button;
  const locked = busy || off;
  const label = busy ? (button.busyLabel ?? '处理中') : children;
  const attributes = {
    className: buttonClass(button),
    hoverClass: locked ? 'none' : pressClass[button.kind ?? 'primary'],
    'data-testid': button.testId,
  };
  const inside = (
    <>
      {busy && <Icon name="refresh" size={18} className="c-spin" />}
      {!busy && icon && <Icon name={icon} />}
      {label}
    </>
  );
  if (askPhone && process.env.TARO_ENV === 'weapp') {
    return (
      <PlatformButton
        {...attributes}
        className={`${attributes.className} c-btn-open`}
        openType="getPhoneNumber"
        disabled={locked}
        onGetPhoneNumber={(event) => {
          askPhone(event.detail.code ? { code: event.detail.code } : null);
        }}
      >
        {inside}
      </PlatformButton>
    );
  }
  return (
    <View {...attributes} role="button" aria-disabled={locked} onClick={locked ? undefined : button.onTap}>
      {inside}
    </View>
  );
}

/** A word that can be tapped, 44 px high. */
export function TextButton({ children, onTap, className = '', testId }: ButtonProps) {
  return (
    <View className={`c-text-btn ${className}`} role="button" onClick={onTap} data-testid={testId}>
      {children}
    </View>
  );
}

const pressClass = {
  primary: 'c-btn-press',
  sub: 'c-btn-press-pale',
  line: 'c-cell-press',
  urgent: 'c-cell-press',
} as const;
const shapeClass = { fit: '', wide: 'c-btn-wide', grow: 'c-btn-grow', square: 'c-btn-square' };

function buttonClass({ kind = 'primary', small, shape = 'fit', busy, off, className = '' }: ButtonProps): string {
  const paint = busy || off ? 'c-btn-off' : kind === 'primary' ? '' : `c-btn-${kind}`;
  return ['c-btn', small && 'c-btn-small', shapeClass[shape], paint, className].filter(Boolean).join(' ');
}
