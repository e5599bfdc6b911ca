import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';

/** Codes that somebody at the shop gave out, or that a desktop shows. */
export function CodeRows({ staff }: { staff: boolean }) {
  const enter = (kind: string) => () => {
    go('/owner/enter-code/index', { kind });
  };
  return (
    <Card flush className="mt-3">
      {staff ? (
        <Cell
          icon="desk"
          title="确认电脑登录"
          side="输入 6 位登录码"
          chevron
          onTap={enter('desktop')}
          testId="me-desktop"
        />
      ) : (
        <Cell icon="people" title="我是店员" side="输入邀请码" chevron onTap={enter('staff')} testId="me-staff-code" />
      )}
      <Cell
        icon="refresh"
        title="换了微信号"
        note="用柜台给的换绑码找回原来的卡"
        chevron
        onTap={enter('rebinding')}
        testId="me-rebinding"
      />
    </Card>
  );
}
