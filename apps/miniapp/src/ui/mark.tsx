import { Icon } from './icon';

/** The mark of the shop; it takes the text colour around it. */
export function Mark({ size = 28, className = '' }: { size?: number; className?: string }) {
  return <Icon name="mark" size={size} className={className} />;
}
