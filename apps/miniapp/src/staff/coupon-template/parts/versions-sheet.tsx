import { View } from '@tarojs/components';
import { benefitWords } from '@/coupons/coupon-words';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';
import { Cell } from '@/ui/cell';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { nearDayClock } from '@/ui/when';
import { limitWords, validityWords } from '../../coupon-templates/template-words';
import { Shown } from '@/shell/shown';
import { useColleagues } from '../../parts/use-colleagues';
import type { CouponTemplateVersionView, CouponTemplateView } from '../../parts/wire';

/** Each version with who made it and why; coupons that are out keep theirs. */
export function VersionsSheet({ template, onClose }: { template: CouponTemplateView; onClose: () => void }) {
  const view = useRemote({
    key: ['staff', 'coupon-template', template.id, 'versions'],
    read: () => api.get<CouponTemplateVersionView[]>(`/staff/coupon-templates/${template.id}/versions`),
  });
  const colleagues = useColleagues();
  const nameOf = (staffId: string): string =>
    (colleagues.state === 'ready' && colleagues.data.find(({ id }) => id === staffId)?.name) || '同事';
  return (
    <Sheet open title="改动记录" onClose={onClose} testId="template-versions">
      <Shown view={view} failed="改动记录没能加载出来">
        {(versions) => (
          <View className="-mx-4">
            {versions.map((version) => (
              <Cell key={version.version} shape="block">
                <View className="c-between">
                  <View className="text-14 font-medium">第 {version.version} 版</View>
                  <View className="text-14">{benefitWords(version.benefit)}</View>
                </View>
                <View className="text-12 text-secondary mt-1">
                  <Separated parts={[version.name, validityWords(version.validity), limitWords(version)]} />
                </View>
                <View className="text-12 text-secondary mt-1">
                  <Separated parts={[nearDayClock(version.changedAt), nameOf(version.staffId), version.reason]} />
                </View>
              </Cell>
            ))}
          </View>
        )}
      </Shown>
    </Sheet>
  );
}
