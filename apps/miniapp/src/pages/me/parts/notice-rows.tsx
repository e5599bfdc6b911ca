import { go } from '@/shell/navigation';
import { Cell } from '@/ui/cell';

/** What is told to the owner, and what is stored about them. */
export function NoticeRows() {
  return (
    <>
      <Cell
        icon="bell"
        title="通知与退订"
        side="服务、营销"
        chevron
        onTap={() => {
          go('/owner/notice-settings/index');
        }}
        testId="me-notice-settings"
      />
      <Cell
        icon="lock"
        title="隐私与数据"
        side="查看、导出、删除"
        chevron
        onTap={() => {
          go('/owner/privacy/index');
        }}
        testId="me-privacy"
      />
    </>
  );
}
