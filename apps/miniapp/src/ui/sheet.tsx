import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useOverlay } from './overlay';

export interface SheetProps {
  open: boolean;
  title: ReactNode;
  /** In the middle for a sheet about one thing, at the left beside a plate and a name. */
  titleAt?: 'middle' | 'left';
  onClose: () => void;
  /** False while a write is under way: neither mask, close nor back leaves it. */
  closable?: boolean;
  /** Stays in sight at the bottom: the button that does it. */
  foot?: ReactNode;
  testId?: string;
  children: ReactNode;
}

/** A panel from below. The mask, the close mark and back close it, never the page. */
export function Sheet({ open, ...sheet }: SheetProps) {
  useOverlay(open, sheet.closable ?? true, sheet.onClose);
  if (!open) return null;
  return <OpenSheet {...sheet} />;
}

function OpenSheet({
  title,
  titleAt = 'middle',
  onClose,
  closable = true,
  foot,
  testId,
  children,
}: Omit<SheetProps, 'open'>) {
  const close = closable ? onClose : undefined;
  return (
    <>
      <View className="c-mask" catchMove onClick={close} data-testid="sheet-mask" />
      <View className="c-sheet" data-testid={testId}>
        <View className="c-sheet-grab" />
        <View className={`c-sheet-head ${titleAt === 'middle' ? 'c-sheet-head-mid' : ''}`}>
          {title}
          {closable && (
            <View className="c-sheet-close" role="button" aria-label="关闭" onClick={close} data-testid="sheet-close">
              <Icon name="close" size={22} />
            </View>
          )}
        </View>
        <View className="c-sheet-body">{children}</View>
        {foot ? <View className="c-sheet-foot">{foot}</View> : <View className="c-sheet-rest" />}
      </View>
    </>
  );
}
