import { View } from '@tarojs/components';

/** A line icon; its colour is the text colour around it. `size` is in px and does not grow in elder mode. */
export function Icon({ name, size = 20, className = '' }: { name: IconName; size?: number; className?: string }) {
  return (
    <View
      className={`c-icon c-icon-${name} ${className}`}
      style={size === 20 ? undefined : { width: `${String(size)}px`, height: `${String(size)}px` }}
    />
  );
}

export type IconName = (typeof iconNames)[number];

/** Every icon that is drawn in icon.css. */
export const iconNames = [
  'chevron-right',
  'chevron-down',
  'back',
  'close',
  'plus',
  'minus',
  'check',
  'check-bold',
  'star',
  'qr',
  'calendar',
  'wallet',
  'document',
  'home',
  'person',
  'desk',
  'receipt',
  'drop',
  'wheel',
  'refresh',
  'undo',
  'shield',
  'backspace',
  'people',
  'info',
  'clock',
  'export',
  'message',
  'phone',
  'bell',
  'lock',
  'letters',
  'search',
  'camera',
  'scan',
  'keypad',
  'car',
  'card',
  'cash',
  'chart',
  'trend',
  'wrench',
  'box',
  'settings',
  'warning',
  'offline',
  'edit',
  'trash',
  'store',
  'speed',
  'more',
  'wechat',
  'ticket',
  'gift',
  'home-bold',
  'desk-bold',
  'person-bold',
  'mark',
] as const;
