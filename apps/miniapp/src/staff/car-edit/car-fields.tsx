import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { DateRow, InputRow, PickRow } from '@/ui/input-row';
import { Pills, Segment } from '@/ui/pills';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import type { CarForm } from './car-form';

export interface CarFieldsProps {
  form: CarForm;
  isNew: boolean;
  troubles: { plate?: string | null; vin?: string | null };
  onChange: (part: Partial<CarForm>) => void;
  onPlate: () => void;
}

/** The plate of a new car, then the facts of any. */
export function CarFields(fields: CarFieldsProps) {
  const { form, isNew, onChange } = fields;
  return (
    <>
      {isNew && <NewCar {...fields} />}
      <SectionHead title="车型" more="选填" />
      <Facts {...fields} />
      <View className="mt-3">
        <Pills
          choices={[
            { key: 'private', label: '私家车' },
            { key: 'official', label: '公务车' },
            { key: 'commercial', label: '营运车' },
          ]}
          picked={form.usage}
          onPick={(usage) => {
            onChange({ usage });
          }}
        />
      </View>
      <SectionHead title="到期日" more="选填" />
      <Card flush>
        <DateRow
          label="保险"
          value={form.insuranceUntil}
          onChange={(insuranceUntil) => {
            onChange({ insuranceUntil });
          }}
        />
        <DateRow
          label="年检"
          value={form.inspectionUntil}
          onChange={(inspectionUntil) => {
            onChange({ inspectionUntil });
          }}
        />
      </Card>
    </>
  );
}

function NewCar({ form, troubles, onChange, onPlate }: CarFieldsProps) {
  return (
    <>
      <Segment
        choices={[
          { key: 'owner', label: '车主' },
          { key: 'driver', label: '用车人' },
        ]}
        picked={form.role}
        onPick={(role) => {
          onChange({ role });
        }}
      />
      <Card flush className="mt-3">
        <PickRow
          label="车牌"
          needed={!form.noPlate}
          value={form.noPlate ? '暂无车牌' : form.plate ? <Plate plate={form.plate} /> : null}
          hint="点这里输入"
          error={troubles.plate}
          onTap={onPlate}
          testId="staff-car-plate"
        />
        <Cell
          title="暂无车牌"
          side={<Switch on={form.noPlate} />}
          onTap={() => {
            onChange({ noPlate: !form.noPlate });
          }}
        />
      </Card>
    </>
  );
}

function Facts({ form, isNew, troubles, onChange }: CarFieldsProps) {
  const field = (name: 'brand' | 'series' | 'modelYear' | 'vin' | 'odometerKm') => ({
    value: form[name],
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `staff-car-${name}`,
  });
  return (
    <Card flush>
      <InputRow label="品牌" hint="例如 云阔" maxLength={40} {...field('brand')} />
      <InputRow label="车系" hint="例如 2.0T" maxLength={60} {...field('series')} />
      <InputRow label="年款" hint="例如 2021" kind="number" maxLength={4} {...field('modelYear')} />
      <InputRow label="车架号" hint="17 位" maxLength={40} error={troubles.vin} {...field('vin')} />
      {isNew && (
        <InputRow
          label="里程"
          kind="number"
          maxLength={7}
          side={<View className="text-secondary">km</View>}
          {...field('odometerKm')}
        />
      )}
    </Card>
  );
}
