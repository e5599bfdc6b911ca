import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Icon } from '@/ui/icon';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Shown } from '@/shell/shown';
import { useServices } from '../parts/use-services';
import type { ServiceView } from '../parts/wire';
import { ServiceSheet } from './parts/service-sheet';

/** 项目与价格: what the merchant sells. */
export default function ServicesPage() {
  const mayEdit = useMay('catalog.edit');
  const view = useServices();
  const [edited, setEdited] = useState<ServiceView | 'new' | null>(null);
  const add = (): void => {
    setEdited('new');
  };
  return (
    <Page
      title="项目与价格"
      wide
      testId="services-page"
      bar={
        mayEdit && (
          <ActionBar>
            <Button shape="grow" icon="plus" onTap={add} testId="service-add">
              添加项目
            </Button>
          </ActionBar>
        )
      }
      over={
        edited && (
          <ServiceSheet
            service={edited === 'new' ? null : edited}
            onClose={() => {
              setEdited(null);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="项目没能加载出来" empty={<Empty title="还没有项目" text="添加之后，开单时就能选到" />}>
        {(services) => <ServiceList services={services} onEdit={mayEdit ? setEdited : null} />}
      </Shown>
    </Page>
  );
}

interface ServiceListProps {
  services: ServiceView[];
  onEdit: ((service: ServiceView) => void) | null;
}

function ServiceList({ services, onEdit }: ServiceListProps) {
  const [text, setText] = useState('');
  const shown = services.filter(({ name }) => name.includes(text.trim()));
  const groups = [...new Map(shown.map(({ category, categoryName }) => [category, categoryName]))];
  return (
    <>
      <Card flush>
        <InputRow label="找项目" value={text} hint="输入名称" onChange={setText} testId="services-search" />
      </Card>
      {groups.map(([category, categoryName]) => (
        <View key={category}>
          <SectionHead title={categoryName} />
          <Card flush>
            {shown
              .filter((service) => service.category === category)
              .map((service) => (
                <ServiceRow key={service.id} service={service} onEdit={onEdit} />
              ))}
          </Card>
        </View>
      ))}
      {groups.length === 0 && <Empty title="没有这个名称的项目" />}
    </>
  );
}

function ServiceRow({ service, onEdit }: { service: ServiceView; onEdit: ServiceListProps['onEdit'] }) {
  return (
    <Cell
      strong
      title={
        <View className="c-row gap-2">
          {service.name}
          {service.favourite && <Icon name="star" size={16} className="text-gold-ink" />}
        </View>
      }
      note={
        <Separated
          parts={[
            !service.active && '已停用',
            service.kind === 'part' ? '配件' : '服务',
            service.minutes && `约 ${service.minutes} 分钟`,
            `按${service.unit}`,
          ]}
        />
      }
      side={
        <View className={service.active ? 'text-ink font-medium' : 'text-secondary'}>{yuan(service.priceFen)}</View>
      }
      chevron
      onTap={() => {
        if (onEdit) onEdit(service);
        else go('/staff/service-history/index', { id: service.id });
      }}
      testId={`service-row-${service.name}`}
    />
  );
}
