import { View } from '@tarojs/components';
import { TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { SeveralPills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { ShopsPart } from '../../parts/shops-part';
import { useLevels } from '../../parts/use-levels';
import { useServices } from '../../parts/use-services';
import type { ServiceView } from '../../parts/wire';
import type { PartProps } from '../template-form';

/** What, where and for whom one is good; nothing chosen is everything. */
export function ScopePart({ form, onChange, onPick }: PartProps & { onPick: () => void }) {
  const services = useServices();
  const all = services.state === 'ready' ? services.data : [];
  return (
    <>
      <SectionHead title="适用范围" more={form.itemIds === null ? '不选就是全部' : undefined} />
      {form.itemIds === null && (
        <SeveralPills
          choices={categoriesOf(all)}
          picked={form.categories ?? []}
          onPick={(keys) => {
            onChange({ categories: keys.length === 0 ? null : keys });
          }}
          name="category"
        />
      )}
      <View className="-mx-4 mt-2">
        <Cell
          title={form.itemIds === null ? '只限几个项目' : `限 ${String(form.itemIds.length)} 个项目`}
          {...(form.itemIds !== null && { note: namesOf(form.itemIds, all) })}
          chevron
          onTap={onPick}
          testId="template-items"
        />
      </View>
      {form.itemIds !== null && (
        <TextButton
          onTap={() => {
            onChange({ itemIds: null });
          }}
          testId="template-items-all"
        >
          改回按分类
        </TextButton>
      )}
      <ShopsPart
        title="哪些门店能用"
        shopIds={form.shopIds}
        onChange={(shopIds) => {
          onChange({ shopIds });
        }}
      />
      <LevelsPart form={form} onChange={onChange} />
      <View className="-mx-4">
        <Cell
          title="限一辆车"
          note="领的时候绑定一辆车，只有这辆车能用"
          side={<Switch on={form.carBound} />}
          onTap={() => {
            onChange({ carBound: !form.carBound });
          }}
          testId="template-carBound"
        />
      </View>
    </>
  );
}

function LevelsPart({ form, onChange }: PartProps) {
  const levels = useLevels();
  if (levels.length === 0) return null;
  return (
    <>
      <View className="text-14 text-secondary mt-3 mb-2">哪些等级的会员能用</View>
      <SeveralPills
        choices={levels.map(({ code, name }) => ({ key: code, label: name }))}
        picked={form.levels ?? []}
        onPick={(keys) => {
          onChange({ levels: keys.length === 0 ? null : keys });
        }}
        name="level"
      />
    </>
  );
}

function categoriesOf(services: readonly ServiceView[]): { key: string; label: string }[] {
  const names = new Map(services.map(({ category, categoryName }) => [category, categoryName]));
  return Array.from(names, ([key, label]) => ({ key, label }));
}

function namesOf(ids: readonly string[], services: readonly ServiceView[]): string {
  return ids.map((id) => services.find((service) => service.id === id)?.name ?? '已下架的项目').join('、');
}
