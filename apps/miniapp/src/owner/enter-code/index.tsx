import { useParam } from '@/shell/navigation';
import { DesktopCode } from './desktop-code';
import { RebindingCode } from './rebinding-code';
import { StaffCode } from './staff-code';

/** A code that the shop gave out or a desktop shows; `kind` is staff, desktop or rebinding. */
export default function EnterCodePage() {
  const kind = useParam('kind');
  if (kind === 'desktop') return <DesktopCode />;
  return kind === 'rebinding' ? <RebindingCode /> : <StaffCode />;
}
