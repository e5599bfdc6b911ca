import { View } from '@tarojs/components';
import { InputRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { useLevels } from '../../parts/use-levels';
import type { OccasionForm } from '../occasion-form';
import type { PartProps } from '../template-form';

const kinds = [
  { key: 'none', label: '不自动发' },
  { key: 'joining', label: '入会' },
  { key: 'birthday', label: '生日' },
  { key: 'spend', label: '消费满额' },
  { key: 'level', label: '会员等级' },
] as const;

const notes: Record<OccasionForm['kind'], string> = {
  none: '由门店发给会员，或会员自己领、用兑换码换。',
  joining: '入会时每人得一张。',
  birthday: '发给填了生日的会员，每年一次，早上九点送到手机上。',
  spend: '按实付算，赠送金、券和积分抵掉的不算；退款后不够数，没用的券会收回。',
  level: '付款后在这个等级就发，早就在这个等级的会员也有；同一会员隔这么久才再发一次。退款后等级降了，发出的券不收回。',
};

interface OccasionPartProps {
  form: OccasionForm;
  onChange: (part: Partial<OccasionForm>) => void;
}

/** By what one comes of itself. */
export function OccasionPart({ form, onChange }: PartProps) {
  const { occasion } = form;
  const change = (part: Partial<OccasionForm>): void => {
    onChange({ occasion: { ...occasion, ...part } });
  };
  return (
    <>
      <SectionHead title="什么时候自动发" />
      <Pills
        choices={kinds}
        picked={occasion.kind}
        onPick={(kind) => {
          // What comes again and again would end after the one that is usual.
          const again = kind !== 'none' && kind !== 'joining' && form.perMemberText === '1';
          onChange({ occasion: { ...occasion, kind }, ...(again && { perMemberText: '' }) });
        }}
        name="occasion"
      />
      <Figures form={occasion} onChange={change} />
      <Note className="mt-3">{notes[occasion.kind]}</Note>
    </>
  );
}

function Figures({ form, onChange }: OccasionPartProps) {
  switch (form.kind) {
    case 'birthday':
      return (
        <Figure
          label="提前"
          text={form.daysBeforeText}
          unit="天"
          name="occasion-days"
          onChange={(daysBeforeText) => {
            onChange({ daysBeforeText });
          }}
        />
      );
    case 'spend':
      return <Spend form={form} onChange={onChange} />;
    case 'level':
      return <Level form={form} onChange={onChange} />;
    case 'none':
    case 'joining':
      return null;
  }
}

function Spend({ form, onChange }: OccasionPartProps) {
  return (
    <View className="mt-3">
      <Pills
        choices={[
          { key: 'bill', label: '单笔' },
          { key: 'month', label: '当月累计' },
        ]}
        picked={form.per}
        onPick={(per) => {
          onChange({ per });
        }}
        name="occasion-per"
      />
      <Figure
        label="实付满"
        text={form.fromText}
        unit="元"
        name="occasion-from"
        onChange={(fromText) => {
          onChange({ fromText });
        }}
      />
    </View>
  );
}

function Level({ form, onChange }: OccasionPartProps) {
  const levels = useLevels();
  return (
    <View className="mt-3">
      {levels.length === 0 && <Note tone="watch">还没有会员等级，请先在「会员等级」里设好。</Note>}
      <Pills
        choices={levels.map(({ code, name }) => ({ key: code, label: name }))}
        picked={form.level}
        onPick={(level) => {
          onChange({ level });
        }}
        name="occasion-level"
      />
      <Figure
        label="每隔"
        text={form.monthsText}
        unit="个月一次"
        name="occasion-months"
        onChange={(monthsText) => {
          onChange({ monthsText });
        }}
      />
    </View>
  );
}

interface FigureProps {
  label: string;
  text: string;
  unit: string;
  name: string;
  onChange: (text: string) => void;
}

function Figure({ label, text, unit, name, onChange }: FigureProps) {
  return (
    <View className="-mx-4 mt-2">
      <InputRow
        label={label}
        needed
        kind={unit === '元' ? 'digit' : 'number'}
        value={text}
        maxLength={9}
        side={<View className="text-secondary">{unit}</View>}
        onChange={onChange}
        testId={name}
      />
    </View>
  );
}
