import { canSaveFiles } from '@/shell/files';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { SectionHead } from '@/ui/section-head';

/** What runs the shop behind the counter, as far as this role goes. */
export function ManageRows() {
  const rows: { key: string; may: boolean; icon: IconName; word: string; side: string }[] = [
    { key: 'day-close', may: useMay('shift.read'), icon: 'cash', word: '交班与日结', side: '点款、锁账' },
    { key: 'invoices', may: useMay('invoice.issue'), icon: 'receipt', word: '发票', side: '开票与红冲' },
    { key: 'services', may: useMay('catalog.read'), icon: 'wrench', word: '项目与价格', side: '服务和配件' },
    { key: 'products', may: useMay('cardProduct.read'), icon: 'card', word: '储值卡活动', side: '充多少送多少' },
    {
      key: 'service-card-products',
      may: useMay('serviceCardProduct.read'),
      icon: 'box',
      word: '次卡与套餐',
      side: '项目、次数、价格',
    },
    {
      key: 'coupon-templates',
      may: useMay('couponTemplate.read'),
      icon: 'ticket',
      word: '优惠券',
      side: '规则、发放、兑换码',
    },
    { key: 'point-rules', may: useMay('pointRules.read'), icon: 'star', word: '积分规则', side: '怎么得、抵多少' },
    { key: 'level-rules', may: useMay('levelRules.read'), icon: 'trend', word: '会员等级', side: '门槛与权益' },
    { key: 'team', may: useMay('staff.read'), icon: 'people', word: '同事', side: '岗位与邀请' },
    { key: 'settings', may: useMay('settings.read'), icon: 'settings', word: '门店设置', side: '规则与营业时间' },
    { key: 'incidents', may: useMay('incident.read'), icon: 'shield', word: '收款核对', side: '付款与订单' },
    { key: 'reconciliation', may: useMay('bill.read'), icon: 'wechat', word: '微信对账', side: '每日账单' },
    { key: 'liability', may: useMay('liability.read'), icon: 'chart', word: '预收与负债', side: '欠顾客多少' },
    { key: 'commission', may: useMay('commission.read'), icon: 'people', word: '提成', side: '每人的计提基数' },
    { key: 'proof', may: useMay('proof.read'), icon: 'lock', word: '账目自检', side: '自检与封存' },
    { key: 'import', may: useMay('openingBalance.read'), icon: 'box', word: '期初导入', side: '老系统的会员与余额' },
    { key: 'exports', may: useMay('export.members') && canSaveFiles, icon: 'export', word: '导出', side: '会员与流水' },
    { key: 'act-log', may: useMay('actLog.read'), icon: 'document', word: '操作记录', side: '谁做了什么' },
  ];
  const shown = rows.filter(({ may }) => may);
  if (shown.length === 0) return null;
  return (
    <>
      <SectionHead title="门店管理" />
      <Card flush>
        {shown.map(({ key, icon, word, side }) => (
          <Cell
            key={key}
            icon={icon}
            title={word}
            side={side}
            chevron
            onTap={() => {
              go(`/staff/${key}/index`);
            }}
            testId={`manage-${key}`}
          />
        ))}
      </Card>
    </>
  );
}
