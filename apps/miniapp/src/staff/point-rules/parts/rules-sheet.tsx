import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { InputRow, TextArea } from '@/ui/input-row';
import { Pills, Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { SaveSheet } from '../../parts/save-sheet';
import type { PointRulesView } from '../../parts/wire';
import {
  countKeys,
  counts,
  countTrouble,
  lapseTrouble,
  pointRulesBody,
  pointRulesFormOf,
  pointRulesTrouble,
  pointsPerYuan,
  type PointRulesForm,
} from '../rules-form';

/** New rules for points; what was earned before keeps the lapse it was earned under. */
export function RulesSheet({ rules, onClose }: { rules: PointRulesView; onClose: () => void }) {
  const { form, change, discard } = useDraft<PointRulesForm>(
    `staff.point-rules.${String(rules.version)}`,
    pointRulesFormOf(rules),
  );
  const send = async (): Promise<void> => {
    await api.put<PointRulesView>('/staff/point-rules', pointRulesBody(form, rules));
    discard();
  };
  return (
    <SaveSheet
      title="修改积分规则"
      trouble={pointRulesTrouble(form, rules)}
      send={send}
      onClose={onClose}
      name="point-rules"
    >
      <Counts form={form} onChange={change} />
      <SectionHead title="多少分抵 ¥1" />
      <Pills
        choices={pointsPerYuan.map((points) => ({ key: String(points), label: `${String(points)} 分` }))}
        picked={String(form.spendPerYuan)}
        onPick={(key) => {
          change({ spendPerYuan: Number(key) });
        }}
        name="per-yuan"
      />
      <Lapse form={form} onChange={change} />
      <SectionHead title="改动原因" />
      <TextArea
        value={form.reason}
        maxLength={120}
        onChange={(reason) => {
          change({ reason });
        }}
        hint="会留在操作记录里"
        testId="point-rules-reason"
      />
    </SaveSheet>
  );
}

interface PartProps {
  form: PointRulesForm;
  onChange: (part: Partial<PointRulesForm>) => void;
}

function Counts({ form, onChange }: PartProps) {
  return (
    <View className="-mx-4">
      {countKeys.map((key) => (
        <InputRow
          key={key}
          label={counts[key].label}
          long
          kind="number"
          value={form.texts[key]}
          maxLength={6}
          error={countTrouble(key, form.texts[key])}
          side={<View className="text-secondary">{counts[key].unit}</View>}
          onChange={(text) => {
            onChange({ texts: { ...form.texts, [key]: text } });
          }}
          testId={`point-rules-${key}`}
        />
      ))}
    </View>
  );
}

function Lapse({ form, onChange }: PartProps) {
  const { lapseKind } = form;
  return (
    <>
      <SectionHead title="到期" more="改动只管以后得到的" />
      <Segment<PointRulesForm['lapseKind']>
        choices={[
          { key: 'yearEnd', label: '年底' },
          { key: 'rolling', label: '满几个月' },
          { key: 'never', label: '长期有效' },
        ]}
        picked={lapseKind}
        onPick={(kind) => {
          onChange({ lapseKind: kind, lapseText: kind === 'rolling' ? '12' : '1' });
        }}
      />
      {lapseKind !== 'never' && (
        <View className="-mx-4">
          <InputRow
            label={lapseKind === 'rolling' ? '得到后满' : '得到后第几年的年底'}
            long
            kind="number"
            value={form.lapseText}
            maxLength={3}
            error={lapseTrouble(form)}
            side={<View className="text-secondary">{lapseKind === 'rolling' ? '个月' : '年'}</View>}
            onChange={(lapseText) => {
              onChange({ lapseText });
            }}
            testId="point-rules-lapse"
          />
        </View>
      )}
    </>
  );
}
