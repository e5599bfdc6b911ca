import { View } from '@tarojs/components';
import { SeveralPills } from '@/ui/pills';
import { useShops } from './use-shops';

export interface ShopsPartProps {
  title: string;
  /** null: in all of them. */
  shopIds: readonly string[] | null;
  onChange: (shopIds: readonly string[] | null) => void;
}

/** In which shops something is good; nothing is asked where there is one shop. */
export function ShopsPart({ title, shopIds, onChange }: ShopsPartProps) {
  const view = useShops();
  if (view.state !== 'ready' || (view.data.length < 2 && shopIds === null)) return null;
  const all = 'all';
  return (
    <>
      <View className="text-14 text-secondary mt-3 mb-2">{title}</View>
      <SeveralPills
        choices={[{ key: all, label: '全部门店' }, ...view.data.map(({ id, name }) => ({ key: id, label: name }))]}
        picked={shopIds ?? [all]}
        onPick={(keys) => {
          const shops = keys.filter((key) => key !== all);
          onChange(shops.length === 0 || (shopIds !== null && keys.includes(all)) ? null : shops);
        }}
        name="shop"
      />
    </>
  );
}
