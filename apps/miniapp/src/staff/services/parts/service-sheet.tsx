import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useDraft } from '@/shell/use-draft';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Pills, Segment } from '@/ui/pills';
import { SaveSheet } from '../../parts/save-sheet';
import type { ServiceView } from '../../parts/wire';
import { serviceBody, serviceFormOf, serviceTrouble, type ServiceForm } from '../service-form';

const categories: { key: ServiceView['category']; label: string }[] = [
  { key: 'wash', label: '洗车' },
  { key: 'beauty', label: '美容' },
  { key: 'film', label: '贴膜' },
  { key: 'oil', label: '机油保养' },
  { key: 'upkeep', label: '常规养护' },
  { key: 'brake', label: '制动' },
  { key: 'tyre', label: '轮胎底盘' },
  { key: 'airCon', label: '空调' },
  { key: 'electric', label: '电瓶电器' },
  { key: 'repair', label: '检修钣喷' },
];

/** A service or part: added, or changed from now on; sales made before keep their price. */
export function ServiceSheet({ service, onClose }: { service: ServiceView | null; onClose: () => void }) {
  const draftName = service ? `staff.service.${service.id}.${service.version}` : 'staff.service.new';
  const { form, change, discard } = useDraft<ServiceForm>(draftName, serviceFormOf(service));
  const send = async (): Promise<void> => {
    const body = serviceBody(form, service);
    if (service) await api.patch<ServiceView>(`/staff/services/${service.id}`, body);
    else await api.post<ServiceView>('/staff/services', body);
    discard();
  };
  return (
    <SaveSheet
      title={service ? '改项目' : '添加项目'}
      trouble={serviceTrouble(form, service)}
      send={send}
      onClose={onClose}
      name="service"
    >
      {!service && (
        <View className="mb-2">
          <Segment
            choices={[
              { key: 'service', label: '服务' },
              { key: 'part', label: '配件' },
            ]}
            picked={form.kind}
            onPick={(kind) => {
              change({ kind });
            }}
          />
        </View>
      )}
      <Fields form={form} onChange={change} />
      <Turns form={form} known={service !== null} onChange={change} />
      {service && <HistoryRow service={service} />}
    </SaveSheet>
  );
}

interface FieldsProps {
  form: ServiceForm;
  onChange: (part: Partial<ServiceForm>) => void;
}

function Fields({ form, onChange }: FieldsProps) {
  const field = (name: 'name' | 'priceText' | 'minutesText' | 'labourText' | 'unit') => ({
    value: form[name],
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `service-${name}`,
  });
  return (
    <>
      <View className="-mx-4">
        <InputRow label="名称" needed maxLength={60} {...field('name')} />
        <InputRow
          label="价格"
          needed
          kind="digit"
          maxLength={10}
          side={<View className="text-secondary">元</View>}
          {...field('priceText')}
        />
        <InputRow label="单位" needed maxLength={8} {...field('unit')} />
        <InputRow
          label="用时"
          kind="number"
          maxLength={4}
          hint="选填"
          side={<View className="text-secondary">分钟</View>}
          {...field('minutesText')}
        />
        {form.kind === 'service' && (
          <InputRow
            label="标准工时"
            kind="digit"
            maxLength={6}
            hint="选填，如 1.5"
            side={<View className="text-secondary">工时</View>}
            {...field('labourText')}
          />
        )}
      </View>
      <View className="text-14 text-secondary mt-3 mb-2">分类</View>
      <Pills
        choices={categories}
        picked={form.category}
        onPick={(category) => {
          onChange({ category });
        }}
      />
    </>
  );
}

function HistoryRow({ service }: { service: ServiceView }) {
  return (
    <View className="-mx-4">
      <Cell
        title="项目历史"
        side={`第 ${service.version} 版`}
        chevron
        onTap={() => {
          go('/staff/service-history/index', { id: service.id });
        }}
        testId="service-history-open"
      />
    </View>
  );
}

function Turns({ form, known, onChange }: FieldsProps & { known: boolean }) {
  return (
    <View className="-mx-4 mt-3">
      <Cell
        title="常用项目"
        note="排在开单页最前面"
        side={<Switch on={form.favourite} />}
        onTap={() => {
          onChange({ favourite: !form.favourite });
        }}
        testId="service-favourite"
      />
      <Cell
        title="积分"
        note="付清后按实付给会员积分"
        side={<Switch on={form.earnsPoints} />}
        onTap={() => {
          onChange({ earnsPoints: !form.earnsPoints });
        }}
        testId="service-earns"
      />
      {known && (
        <>
          <Cell
            title="在售"
            note="停用后开单选不到，历史单据不变"
            side={<Switch on={form.active} />}
            onTap={() => {
              onChange({ active: !form.active });
            }}
            testId="service-active"
          />
          <InputRow
            label="改动原因"
            value={form.reason}
            hint="改价、改工时要写"
            maxLength={100}
            onChange={(reason) => {
              onChange({ reason });
            }}
            testId="service-reason"
          />
        </>
      )}
    </View>
  );
}
