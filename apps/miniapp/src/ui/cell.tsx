import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface CellProps {
  icon?: IconName;
  /** Class of the icon's colour; grey without one. */
  iconTone?: string;
  title?: ReactNode;
  /** Titles of things are medium, titles of menu rows are not. */
  strong?: boolean;
  note?: ReactNode;
  /** What stands at the right edge. */
  side?: ReactNode;
  chevron?: boolean;
  /** `top` for rows of more than two lines, `block` for rows that lay themselves out. */
  shape?: 'middle' | 'top' | 'block';
  className?: string;
  onTap?: () => void;
  testId?: string;
  children?: ReactNode;
}

/** A row of a flush card; a hairline parts it from the row before. */
export function Cell(cell: CellProps) {
  const { icon, title, note, side, shape = 'middle', className = '', onTap, children } = cell;
  return (
    <View
      className={`c-cell ${shapeClass[shape]} ${icon ? 'c-cell-icon' : ''} ${className}`}
      hoverClass={onTap ? 'c-cell-press' : 'none'}
      onClick={onTap}
      data-testid={cell.testId}
    >
      {icon && <Icon name={icon} className={cell.iconTone ?? 'text-secondary'} />}
      {title !== undefined && (
        <View className="c-cell-body">
          <View className={`c-cell-title ${cell.strong ? 'c-cell-strong' : ''}`}>{title}</View>
          {note !== undefined && <View className="c-cell-note">{note}</View>}
        </View>
      )}
      {children}
      {side !== undefined && <View className="c-cell-side">{side}</View>}
      {cell.chevron && <Icon name="chevron-right" size={18} className="c-chevron" />}
    </View>
  );
}

const shapeClass = { middle: '', top: 'c-cell-top', block: 'c-cell-block' };
