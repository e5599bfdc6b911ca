import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { DateRow, InputRow, PickRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { usageWords } from '../../parts/car-words';
import { vinLooksOdd, type CarForm, type CarTroubles } from '../car-form';

export interface CarFieldsProps {
  form: CarForm;
  troubles: CarTroubles;
  isNew: boolean;
  /** The plate's keypad is open. */
  typing: boolean;
  onChange: (part: Partial<CarForm>) => void;
  onPlate: () => void;
}

/** The fields of a car: the plate first, all else may wait. */
export function CarFields(fields: CarFieldsProps) {
  return (
    <>
      <PlateCard {...fields} />
      <SectionHead title="车辆资料" more="选填，可以以后补" />
      <ModelCard {...fields} />
      <View className="mt-3">
        <Pills
          choices={(['private', 'official', 'commercial'] as const).map((key) => ({ key, label: usageWords[key] }))}
          picked={fields.form.usage}
          onPick={(usage) => {
            fields.onChange({ usage });
          }}
        />
      </View>
      <SectionHead title="到期日" more="选填" />
      <DatesCard {...fields} />
    </>
  );
}

function PlateCard({ form, troubles, isNew, typing, onChange, onPlate }: CarFieldsProps) {
  return (
    <Card flush>
      <PickRow
        label="车牌"
        needed={!form.noPlate}
        value={
          form.noPlate ? (
            '暂无车牌'
          ) : form.plate ? (
            <View className="c-row">
              <Plate plate={form.plate} />
              {typing && <View className="c-caret" />}
            </View>
          ) : null
        }
        hint="点这里输入"
        error={troubles.plate}
        onTap={onPlate}
        testId="car-plate"
      />
      {(isNew || form.plate === '') && (
        <Cell
          title="暂无车牌"
          note="新车还没上牌，以后可以补"
          side={<Switch on={form.noPlate} />}
          onTap={() => {
            onChange({ noPlate: !form.noPlate });
          }}
          testId="car-no-plate"
        />
      )}
    </Card>
  );
}

function ModelCard({ form, troubles, isNew, onChange }: CarFieldsProps) {
  const field = (name: 'brand' | 'series' | 'modelYear' | 'odometerKm' | 'vin') => ({
    value: form[name],
    error: troubles[name],
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `car-${name}`,
  });
  return (
    <Card flush>
      <InputRow label="品牌" hint="例如 云阔" maxLength={40} {...field('brand')} />
      <InputRow label="车系" hint="例如 2.0T" maxLength={60} {...field('series')} />
      <InputRow label="年款" hint="例如 2021" kind="number" maxLength={4} {...field('modelYear')} />
      {isNew && (
        <InputRow
          label="里程"
          hint="仪表上的数字"
          kind="number"
          maxLength={7}
          side={<View className="text-secondary">km</View>}
          {...field('odometerKm')}
        />
      )}
      <InputRow label="车架号" hint="行驶证上的 17 位" maxLength={40} {...field('vin')} />
      {!troubles.vin && vinLooksOdd(form.vin) && (
        <View className="px-4 pb-3 text-12 text-watch-ink">第 9 位校验码对不上，请再对照一次；确实无误可以保存。</View>
      )}
    </Card>
  );
}

function DatesCard({ form, onChange }: CarFieldsProps) {
  const dates = [
    ['insuranceUntil', '保险到期'],
    ['inspectionUntil', '年检到期'],
    ['firstRegisteredOn', '初次登记'],
  ] as const;
  return (
    <Card flush>
      {dates.map(([name, label]) => (
        <DateRow
          key={name}
          label={label}
          value={form[name] || null}
          onChange={(day) => {
            onChange({ [name]: day });
          }}
          testId={`car-${name}`}
        />
      ))}
    </Card>
  );
}
