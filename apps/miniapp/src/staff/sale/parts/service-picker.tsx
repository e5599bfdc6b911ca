import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { shortYuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Tag } from '@/ui/tag';
import { Tile } from '@/ui/tile';
import { cardCategory, type FormLine, type Sellable } from '../sale-form';

export interface ServicePickerProps {
  services: readonly Sellable[];
  chosen: readonly FormLine[];
  onPick: (serviceId: string) => void;
  /** The group that is open first. */
  first?: string;
}

const often = 'favourite';

/** What can be sold: the everyday ones first, the rest by kind or by name. */
export function ServicePicker({ services, chosen, onPick, first }: ServicePickerProps) {
  const sold = services.filter(({ active }) => active);
  const [group, setGroup] = useState(() => firstGroup(sold, first));
  const [text, setText] = useState('');
  const shown = text.trim() ? sold.filter(({ name }) => name.includes(text.trim())) : sold.filter(inGroup(group));
  return (
    <>
      <SectionHead title="选项目" />
      <Pills choices={groupsOf(sold)} picked={text.trim() ? null : group} onPick={setGroup} />
      <Card flush className="mt-3">
        <InputRow label="找项目" value={text} hint="输入名称" onChange={setText} testId="service-search" />
      </Card>
      <View className="grid grid-cols-2 gap-3 mt-3" data-testid="services">
        {shown.map((service) => (
          <ServiceTile
            key={service.id}
            service={service}
            qty={chosen.find(({ serviceId }) => serviceId === service.id)?.qty ?? 0}
            onPick={onPick}
          />
        ))}
      </View>
      {shown.length === 0 && (
        <Card className="mt-3">
          <View className="text-14">没有叫“{text.trim()}”的项目</View>
          <Button
            kind="sub"
            small
            className="mt-3"
            onTap={() => {
              setText('');
            }}
          >
            看全部
          </Button>
        </Card>
      )}
    </>
  );
}

function ServiceTile({
  service,
  qty,
  onPick,
}: {
  service: Sellable;
  qty: number;
  onPick: (serviceId: string) => void;
}) {
  return (
    <Tile
      on={qty > 0}
      mark={false}
      onTap={() => {
        onPick(service.id);
      }}
      testId={`service-${service.name}`}
    >
      <View className="text-14 font-medium">{service.name}</View>
      {service.text !== null && <View className="text-12 text-secondary">{service.text}</View>}
      <View className="c-row c-wrap gap-2">
        <View className="text-14 text-secondary-page">¥{shortYuan(service.priceFen)}</View>
        {qty > 0 && <Tag tone="brand">{`已选 ${qty} ${service.unit}`}</Tag>}
      </View>
    </Tile>
  );
}

function firstGroup(sold: readonly Sellable[], wanted: string | undefined): string {
  if (wanted !== undefined && sold.some(({ category }) => category === wanted)) return wanted;
  return sold.some(({ favourite }) => favourite) ? often : (sold[0]?.category ?? often);
}

function groupsOf(sold: readonly Sellable[]): { key: string; label: string }[] {
  const groups = new Map<string, string>();
  if (sold.some(({ favourite }) => favourite)) groups.set(often, '常用');
  // Cards stand beside what is sold every day, though they come last of the catalog.
  if (sold.some(({ category }) => category === cardCategory)) groups.set(cardCategory, '次卡套餐');
  for (const { category, categoryName } of sold) groups.set(category, categoryName);
  return Array.from(groups, ([key, label]) => ({ key, label }));
}

function inGroup(group: string): (service: Sellable) => boolean {
  return (service) => (group === often ? service.favourite : service.category === group);
}
