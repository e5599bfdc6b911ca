import { View } from '@tarojs/components';
import { grantedWords, labourWords, validityWords } from '@/service-cards/card-words';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { useColleagues } from '../../parts/use-colleagues';
import type { ServiceCardProductVersion, ServiceCardProductView } from '../../parts/wire';

/** Each version of a card with who made it and why; cards that were sold keep theirs. */
export function HistorySheet({ product, onClose }: { product: ServiceCardProductView; onClose: () => void }) {
  const view = useRemote({
    key: ['staff', 'service-card-product', product.id, 'versions'],
    read: () => api.get<ServiceCardProductVersion[]>(`/staff/service-card-products/${product.id}/versions`),
  });
  const colleagues = useColleagues();
  const nameOf = (staffId: string): string =>
    (colleagues.state === 'ready' && colleagues.data.find(({ id }) => id === staffId)?.name) || '同事';
  return (
    <Sheet open title={`${product.name}的改动`} onClose={onClose} testId="card-product-history">
      <Shown view={view} failed="改动记录没能加载出来">
        {(versions) => (
          <View className="-mx-4">
            {versions.map((version, place) => (
              <Cell key={version.version} shape="block">
                <View className="c-between">
                  <View className="text-14 font-medium">
                    {place === versions.length - 1 ? '新建' : (version.reason ?? '修改')}
                  </View>
                  <View className="text-14 font-semibold">{yuan(version.priceFen)}</View>
                </View>
                <View className="text-12 text-secondary mt-1">
                  {[...version.services.map(grantedWords), labourWords(version.labour) ?? []].flat().join('、')}
                </View>
                <View className="text-12 text-secondary mt-1">
                  <Separated
                    parts={[
                      nearDayClock(version.at),
                      nameOf(version.staffId),
                      validityWords(version),
                      !version.active && '停售',
                    ]}
                  />
                </View>
              </Cell>
            ))}
          </View>
        )}
      </Shown>
    </Sheet>
  );
}
