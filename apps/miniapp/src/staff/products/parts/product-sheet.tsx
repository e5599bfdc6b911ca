import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';
import { SaveSheet } from '../../parts/save-sheet';
import type { CardProductView } from '../../parts/wire';
import { productBody, productFormOf, productTrouble, tiersMax, type ProductForm } from '../product-form';

/** A card product with its tiers; each change is a new version. */
export function ProductSheet({ product, onClose }: { product: CardProductView | null; onClose: () => void }) {
  const known = product !== null;
  const draftName = product ? `staff.product.${product.version}` : 'staff.product.new';
  const { form, change, discard } = useDraft<ProductForm>(draftName, productFormOf(product));
  const send = async (): Promise<void> => {
    const body = productBody(form, known);
    if (product) await api.patch<CardProductView>(`/staff/card-products/${product.id}`, body);
    else await api.post<CardProductView>('/staff/card-products', body);
    discard();
  };
  return (
    <SaveSheet
      title={known ? '修改活动' : '添加活动'}
      trouble={productTrouble(form, known)}
      send={send}
      onClose={onClose}
      name="product"
    >
      <Head form={form} known={known} onChange={change} />
      <Tiers form={form} onChange={change} />
      {known && (
        <View className="-mx-4 mt-3">
          <InputRow
            label="改动原因"
            needed
            value={form.reason}
            maxLength={100}
            onChange={(reason) => {
              change({ reason });
            }}
            testId="product-reason"
          />
        </View>
      )}
    </SaveSheet>
  );
}

interface PartProps {
  form: ProductForm;
  onChange: (part: Partial<ProductForm>) => void;
}

function Head({ form, known, onChange }: PartProps & { known: boolean }) {
  return (
    <View className="-mx-4">
      <InputRow
        label="名称"
        needed
        value={form.name}
        maxLength={40}
        onChange={(name) => {
          onChange({ name });
        }}
        testId="product-name"
      />
      <InputRow
        label="赠送有效"
        kind="number"
        value={form.monthsText}
        hint="空着是长期"
        maxLength={3}
        side={<View className="text-secondary">个月</View>}
        onChange={(monthsText) => {
          onChange({ monthsText });
        }}
        testId="product-months"
      />
      {known && (
        <Cell
          title="在售"
          note="停用后不能再充，已充的不变"
          side={<Switch on={form.active} />}
          onTap={() => {
            onChange({ active: !form.active });
          }}
          testId="product-active"
        />
      )}
    </View>
  );
}

function RemoveTier({ index, onRemove }: { index: number; onRemove: (index: number) => void }) {
  return (
    <TextButton
      onTap={() => {
        onRemove(index);
      }}
      testId={`tier-remove-${index}`}
    >
      移除
    </TextButton>
  );
}

function Tiers({ form: { tiers }, onChange }: PartProps) {
  const put = (index: number, part: Partial<ProductForm['tiers'][number]>): void => {
    onChange({ tiers: tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) });
  };
  const remove = (index: number): void => {
    onChange({ tiers: tiers.filter((_, at) => at !== index) });
  };
  return (
    <>
      {tiers.map((tier, index) => (
        <View key={index}>
          <SectionHead
            title={`第 ${index + 1} 档`}
            more={tiers.length > 1 && <RemoveTier index={index} onRemove={remove} />}
          />
          <View className="-mx-4">
            <InputRow
              label="充"
              kind="digit"
              value={tier.payText}
              maxLength={8}
              side={<View className="text-secondary">元</View>}
              onChange={(payText) => {
                put(index, { payText });
              }}
              testId={`tier-pay-${index}`}
            />
            <InputRow
              label="送"
              kind="digit"
              value={tier.bonusText}
              hint="没有赠送可以不填"
              maxLength={8}
              side={<View className="text-secondary">元</View>}
              onChange={(bonusText) => {
                put(index, { bonusText });
              }}
              testId={`tier-bonus-${index}`}
            />
          </View>
        </View>
      ))}
      {tiers.length < tiersMax && (
        <TextButton
          onTap={() => {
            onChange({ tiers: [...tiers, { payText: '', bonusText: '' }] });
          }}
          testId="tier-add"
        >
          再加一档
        </TextButton>
      )}
    </>
  );
}
