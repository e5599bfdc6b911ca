import { legalLimits } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow, TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { SaveSheet } from '../../parts/save-sheet';
import type { MerchantSettings } from '../../parts/wire';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

const amounts = {
  namedCapFen: '实名卡本金上限',
  unnamedCapFen: '未实名卡本金上限',
  minTopUpFen: '最低充值',
  counterApprovalAboveFen: '柜台充值超过它，要第二人确认',
  claimConfirmAboveFen: '认领余额超过它，要当面核对',
} as const;

type Amount = keyof typeof amounts;
const amountKeys = Object.keys(amounts) as Amount[];

interface RulesForm {
  merchantName: string;
  topUpOpen: boolean;
  texts: Record<Amount, string>;
  terms: string;
  points: string;
  reason: string;
}

/** The merchant's rules; only what was changed is sent, with its reason. */
export function MerchantSheet({ settings, onClose }: { settings: MerchantSettings; onClose: () => void }) {
  const { form, change, discard } = useDraft<RulesForm>('staff.settings', formOf(settings));
  const send = async (): Promise<void> => {
    await api.patch<MerchantSettings>('/staff/settings', { ...changesOf(settings, form), reason: form.reason.trim() });
    discard();
  };
  return (
    <SaveSheet title="修改规则" trouble={reasonOff(settings, form)} send={send} onClose={onClose} name="rules">
      <Fields form={form} onChange={change} />
      <Terms form={form} onChange={change} />
      <SectionHead title="改动原因" />
      <TextArea
        value={form.reason}
        maxLength={200}
        onChange={(text) => {
          change({ reason: text });
        }}
        hint="会留在改动记录里"
        testId="rules-reason"
      />
    </SaveSheet>
  );
}

interface PartProps {
  form: RulesForm;
  onChange: (part: Partial<RulesForm>) => void;
}

function Fields({ form, onChange }: PartProps) {
  return (
    <View className="-mx-4">
      <InputRow
        label="商户名称"
        value={form.merchantName}
        maxLength={40}
        onChange={(merchantName) => {
          onChange({ merchantName });
        }}
        testId="rules-name"
      />
      <Cell
        title="储值充值"
        note="暂停后谁都不能充，余额照常用"
        side={<Switch on={form.topUpOpen} />}
        onTap={() => {
          onChange({ topUpOpen: !form.topUpOpen });
        }}
        testId="rules-open"
      />
      {amountKeys.map((key) => (
        <InputRow
          key={key}
          label={amounts[key]}
          long
          kind="digit"
          value={form.texts[key]}
          maxLength={10}
          error={amountTrouble(key, form.texts[key])}
          side={<View className="text-secondary">元</View>}
          onChange={(text) => {
            onChange({ texts: { ...form.texts, [key]: text } });
          }}
          testId={`rules-${key}`}
        />
      ))}
    </View>
  );
}

function Terms({ form, onChange }: PartProps) {
  return (
    <>
      <SectionHead title="章程要点" more="一行一条，最多 8 条" />
      <TextArea
        value={form.points}
        maxLength={900}
        onChange={(points) => {
          onChange({ points });
        }}
        testId="rules-points"
      />
      <SectionHead title="章程全文" more="改了会出新版本" />
      <TextArea
        value={form.terms}
        maxLength={20_000}
        onChange={(terms) => {
          onChange({ terms });
        }}
        testId="rules-terms"
      />
    </>
  );
}

function formOf(settings: MerchantSettings): RulesForm {
  return {
    merchantName: settings.merchantName,
    topUpOpen: settings.topUpOpen,
    texts: Object.fromEntries(amountKeys.map((key) => [key, fieldYuan(settings[key])])) as Record<Amount, string>,
    terms: settings.prepaidTerms.text,
    points: settings.prepaidTerms.points.join('\n'),
    reason: '',
  };
}

/** What is wrong with an amount, said under its row; the caps of the law are the server's too. */
function amountTrouble(key: Amount, text: string): string | null {
  const fen = typedFen(text);
  if (fen === null) return '请填金额，最多两位小数';
  const most = mostOf[key];
  return most !== undefined && fen > most ? `法规上限是 ${yuan(most)}` : null;
}

const mostOf: Partial<Record<Amount, number>> = {
  namedCapFen: legalLimits.namedCapFen,
  unnamedCapFen: legalLimits.unnamedCapFen,
};

const pointsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((point) => point.trim())
    .filter(Boolean);

function changesOf(settings: MerchantSettings, form: RulesForm): Record<string, unknown> {
  const points = pointsOf(form.points);
  const termsChanged =
    form.terms !== settings.prepaidTerms.text || points.join('\n') !== settings.prepaidTerms.points.join('\n');
  const changed = amountKeys.flatMap((key): [string, number][] => {
    const fen = typedFen(form.texts[key]);
    return fen === null || fen === settings[key] ? [] : [[key, fen]];
  });
  return {
    ...Object.fromEntries(changed),
    ...(form.merchantName.trim() !== settings.merchantName && { merchantName: form.merchantName.trim() }),
    ...(form.topUpOpen !== settings.topUpOpen && { topUpOpen: form.topUpOpen }),
    ...(termsChanged && { prepaidTerms: { text: form.terms, points } }),
  };
}

function reasonOff(settings: MerchantSettings, form: RulesForm): string | null {
  if (amountKeys.some((key) => amountTrouble(key, form.texts[key]) !== null)) return '有金额没填对';
  const least = typedFen(form.texts.minTopUpFen) ?? 0;
  if (least > (typedFen(form.texts.unnamedCapFen) ?? 0)) return '最低充值不能高于卡的上限';
  if (pointsOf(form.points).length > 8) return '章程要点最多 8 条';
  if (Object.keys(changesOf(settings, form)).length === 0) return '还没有改动';
  return form.reason.trim().length < 2 ? '请写改动原因' : null;
}
