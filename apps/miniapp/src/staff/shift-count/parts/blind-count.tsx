import { View } from '@tarojs/components';
import { faces } from '@cheyou/domain';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { Money } from '@/ui/money';
import { Note } from '@/ui/note';
import { Segment } from '@/ui/pills';
import { AmountKeys } from '../../parts/amount-keys';
import { countedIn, faceName, type CountForm } from '../count-form';

const ways = [
  { key: 'sum', label: '输入总额' },
  { key: 'faces', label: '按面额点' },
] as const;

export interface BlindCountProps {
  form: CountForm;
  onChange: (form: CountForm) => void;
}

/** Counting without knowing what should be there. */
export function BlindCount({ form, onChange }: BlindCountProps) {
  return (
    <>
      <Note tone="grey" className="mb-3">
        把钱箱里的现金全部点一遍（含备用金）。提交后才显示应有金额，提交后不能再改。
      </Note>
      <Segment
        choices={ways}
        picked={form.by}
        onPick={(by) => {
          onChange({ ...form, by });
        }}
      />
      {form.by === 'sum' ? (
        <Card className="mt-3" testId="count-sum">
          <View className="text-14 text-secondary text-center">钱箱里一共有</View>
          <AmountKeys
            text={form.text}
            onChange={(text) => {
              onChange({ ...form, text });
            }}
          />
        </Card>
      ) : (
        <ByFaces form={form} onChange={onChange} />
      )}
    </>
  );
}

function ByFaces({ form, onChange }: BlindCountProps) {
  return (
    <>
      <Card className="mt-3 text-center" testId="faces-sum">
        <View className="text-14 text-secondary">合计</View>
        <View className="text-32 font-semibold">
          <Money fen={countedIn(form) ?? 0} />
        </View>
      </Card>
      <Card flush className="mt-3">
        {faces.map((faceFen) => (
          <InputRow
            key={faceFen}
            label={faceName(faceFen)}
            kind="number"
            hint="张数"
            maxLength={5}
            value={form.pieces[faceFen] ?? ''}
            onChange={(text) => {
              onChange({ ...form, pieces: { ...form.pieces, [faceFen]: text } });
            }}
            testId={`face-${String(faceFen)}`}
          />
        ))}
      </Card>
    </>
  );
}
