import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow, TextArea } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';
import { SaveSheet } from '../../parts/save-sheet';
import type { LevelRulesView } from '../../parts/wire';
import {
  levelsBody,
  levelsFormOf,
  levelsMax,
  levelsTrouble,
  withLevel,
  type LevelForm,
  type LevelsForm,
} from '../levels-form';

/** The levels, the lowest first; whoever they reach has them at once. */
export function LevelsSheet({ rules, onClose }: { rules: LevelRulesView; onClose: () => void }) {
  const { form, change, discard } = useDraft<LevelsForm>(
    `staff.level-rules.${String(rules.version)}`,
    levelsFormOf(rules),
  );
  const send = async (): Promise<void> => {
    await api.put<LevelRulesView>('/staff/level-rules', levelsBody(form, rules));
    discard();
  };
  const put = (at: number, part: Partial<LevelForm>): void => {
    change({ levels: form.levels.map((level, index) => (index === at ? { ...level, ...part } : level)) });
  };
  const remove = (at: number): void => {
    change({ levels: form.levels.filter((_, index) => index !== at) });
  };
  return (
    <SaveSheet title="修改等级" trouble={levelsTrouble(form, rules)} send={send} onClose={onClose} name="level-rules">
      <View className="-mx-4">
        <InputRow
          label="按最近几个月的消费算"
          long
          kind="number"
          value={form.windowText}
          maxLength={2}
          side={<View className="text-secondary">个月</View>}
          onChange={(windowText) => {
            change({ windowText });
          }}
          testId="level-rules-window"
        />
      </View>
      {form.levels.map((level, at) => (
        <LevelFields key={level.code} level={level} at={at} onPut={put} onRemove={remove} />
      ))}
      {form.levels.length < levelsMax && (
        <TextButton
          onTap={() => {
            change({ levels: withLevel(form.levels) });
          }}
          testId="level-add"
        >
          再加一级
        </TextButton>
      )}
      <SectionHead title="改动原因" />
      <TextArea
        value={form.reason}
        maxLength={120}
        onChange={(reason) => {
          change({ reason });
        }}
        hint="会留在操作记录里"
        testId="level-rules-reason"
      />
    </SaveSheet>
  );
}

interface LevelFieldsProps {
  level: LevelForm;
  at: number;
  onPut: (at: number, part: Partial<LevelForm>) => void;
  onRemove: (at: number) => void;
}

const fields = [
  { name: 'spendText', label: '实付满', unit: '元', hint: '不按实付', kind: 'digit' },
  { name: 'visitsText', label: '到店满', unit: '次', hint: '不按次数', kind: 'number' },
  { name: 'pointsText', label: '得积分满', unit: '分', hint: '不按积分', kind: 'number' },
  { name: 'percentText', label: '得分倍率', unit: '%', hint: '100', kind: 'number' },
  { name: 'offText', label: '服务优惠', unit: '%', hint: '0', kind: 'number' },
] as const;

/** Thresholds first, any one of which is enough, then what the level gives. */
function LevelFields({ level, at, onPut, onRemove }: LevelFieldsProps) {
  const remove = (
    <TextButton
      onTap={() => {
        onRemove(at);
      }}
      testId={`level-remove-${String(at)}`}
    >
      移除
    </TextButton>
  );
  return (
    <>
      <SectionHead title={`第 ${String(at + 1)} 级`} more={remove} />
      <View className="-mx-4">
        <InputRow
          label="名称"
          needed
          value={level.name}
          maxLength={12}
          hint="例如 金卡会员"
          onChange={(name) => {
            onPut(at, { name });
          }}
          testId={`level-name-${String(at)}`}
        />
        {fields.map(({ name, label, unit, hint, kind }) => (
          <InputRow
            key={name}
            label={label}
            kind={kind}
            value={level[name]}
            maxLength={9}
            hint={hint}
            side={<View className="text-secondary">{unit}</View>}
            onChange={(text) => {
              onPut(at, { [name]: text });
            }}
            testId={`level-${name}-${String(at)}`}
          />
        ))}
        <Cell
          title="优先接待"
          side={<Switch on={level.priority} />}
          onTap={() => {
            onPut(at, { priority: !level.priority });
          }}
          testId={`level-priority-${String(at)}`}
        />
      </View>
    </>
  );
}
