import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { Shown } from '@/shell/shown';
import { useServices } from './use-services';
import type { ServiceView } from './wire';

export interface PickServicesSheetProps {
  title: string;
  picked: readonly string[];
  /** One takes the place of the other. */
  single?: boolean;
  /** Parts are offered too. */
  parts?: boolean;
  /** Which of them; all unless told. */
  offered?: (service: ServiceView) => boolean;
  onDone: (services: ServiceView[]) => void;
  onClose: () => void;
}

/** Things of the catalog that are sold, found by their name. */
export function PickServicesSheet({
  title,
  picked,
  single = false,
  parts = false,
  offered = () => true,
  onDone,
  onClose,
}: PickServicesSheetProps) {
  const view = useServices();
  const [ids, setIds] = useState<readonly string[]>(picked);
  const [text, setText] = useState('');
  const all = view.state === 'ready' ? view.data : [];
  const tap = (id: string): void => {
    if (ids.includes(id)) setIds(ids.filter((one) => one !== id));
    else setIds(single ? [id] : [...ids, id]);
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      testId="pick-services"
      foot={
        <Button
          shape="wide"
          off={ids.length === 0}
          onTap={() => {
            onDone(ids.flatMap((id) => all.find((service) => service.id === id) ?? []));
            onClose();
          }}
          testId="pick-services-done"
        >
          {ids.length === 0 ? '请选项目' : `选好了，共 ${ids.length} 项`}
        </Button>
      }
    >
      <View className="-mx-4">
        <InputRow label="找项目" value={text} hint="输入名称" onChange={setText} testId="pick-services-search" />
        <Shown view={view} failed="项目没能加载出来">
          {(services) =>
            services
              .filter(({ active, kind }) => active && (parts || kind === 'service'))
              .filter(offered)
              .filter(({ name }) => name.includes(text.trim()))
              .map((service) => (
                <ServiceRow key={service.id} service={service} on={ids.includes(service.id)} onTap={tap} />
              ))
          }
        </Shown>
      </View>
    </Sheet>
  );
}

interface ServiceRowProps {
  service: ServiceView;
  on: boolean;
  onTap: (id: string) => void;
}

function ServiceRow({ service, on, onTap }: ServiceRowProps) {
  return (
    <Cell
      title={service.name}
      note={<Separated parts={[service.categoryName, `${yuan(service.priceFen)} / ${service.unit}`]} />}
      side={<Check on={on} />}
      onTap={() => {
        onTap(service.id);
      }}
      testId={`pick-service-${service.name}`}
    />
  );
}
