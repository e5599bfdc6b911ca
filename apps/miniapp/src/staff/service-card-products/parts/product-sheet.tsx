import { View } from '@tarojs/components';
import { useState } from 'react';
import { cardKindNames } from '@/service-cards/card-words';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { OnceSheet } from '../../parts/once-sheet';
import { PickServicesSheet } from '../../parts/pick-services-sheet';
import { ShopsPart } from '../../parts/shops-part';
import type { ServiceCardProductInput, ServiceCardProductView } from '../../parts/wire';
import {
  holdsHours,
  productBody,
  productFormOf,
  productTrouble,
  unlimited,
  type PartProps,
  type ProductForm,
} from '../product-form';
import { GrantedPart } from './granted-part';
import { HoursPart } from './hours-part';
import { ValidityPart } from './validity-part';

type Body = ServiceCardProductInput & { version?: string; active?: boolean; reason?: string };

/** A service card: what it holds, for how much, how long and for whom; each change is a new version. */
export function ProductSheet({ product, onClose }: { product: ServiceCardProductView | null; onClose: () => void }) {
  const [picking, setPicking] = useState(false);
  const { form, change, discard } = useDraft<ProductForm>(
    `staff.card-product.${product?.version ?? 'new'}`,
    productFormOf(product),
  );
  const save = useOnce<Body, ServiceCardProductView>(`card-product.${product?.version ?? 'new'}`, (body, key) =>
    product
      ? api.put(`/staff/service-card-products/${product.id}`, body, { key })
      : api.post('/staff/service-card-products', body, { key }),
  );
  const edit = product && { version: product.version, active: form.active, reason: form.reason.trim() };
  return (
    <>
      <OnceSheet
        title={product ? '修改卡' : '添加卡'}
        once={save}
        body={{ ...productBody(form), ...edit }}
        trouble={productTrouble(form, product !== null)}
        onDone={discard}
        onClose={onClose}
        name="card-product"
      >
        <Fields
          form={form}
          onChange={change}
          onPick={() => {
            setPicking(true);
          }}
        />
        {product && <KnownPart form={form} onChange={change} />}
      </OnceSheet>
      {picking && (
        <PickServicesSheet
          title={holdsHours(form) ? '能用的项目' : '卡里的项目'}
          offered={({ labourTenths }) => !holdsHours(form) || labourTenths !== null}
          picked={form.services.map(({ serviceId }) => serviceId)}
          single={form.kind === 'timesCard'}
          onDone={(services) => {
            change({
              services: services.map(({ id, name }) => {
                const known = form.services.find(({ serviceId }) => serviceId === id);
                return known ?? { ...unlimited, serviceId: id, name };
              }),
            });
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </>
  );
}

function Fields({ form, onChange, onPick }: PartProps & { onPick: () => void }) {
  return (
    <>
      <Head form={form} onChange={onChange} />
      {holdsHours(form) ? (
        <HoursPart form={form} onChange={onChange} onPick={onPick} />
      ) : (
        <GrantedPart form={form} onChange={onChange} onPick={onPick} />
      )}
      <ValidityPart form={form} onChange={onChange} />
      <ShopsPart
        title="哪些门店能用"
        shopIds={form.shopIds}
        onChange={(shopIds) => {
          onChange({ shopIds });
        }}
      />
      <CarsPart form={form} onChange={onChange} />
    </>
  );
}

const kinds = (Object.keys(cardKindNames) as ProductForm['kind'][]).map((key) => ({ key, label: cardKindNames[key] }));

function Head({ form, onChange }: PartProps) {
  return (
    <>
      <Pills
        choices={kinds}
        picked={form.kind}
        onPick={(kind) => {
          onChange({ kind });
        }}
        name="kind"
      />
      <View className="-mx-4 mt-2">
        <InputRow
          label="名称"
          needed
          value={form.name}
          hint="例如 洗车十次卡"
          maxLength={40}
          onChange={(name) => {
            onChange({ name });
          }}
          testId="card-product-name"
        />
        <InputRow
          label="售价"
          needed
          kind="digit"
          value={form.priceText}
          maxLength={8}
          side={<View className="text-secondary">元</View>}
          onChange={(priceText) => {
            onChange({ priceText });
          }}
          testId="card-product-price"
        />
      </View>
    </>
  );
}

const switches = [
  { name: 'onPhone', title: '手机上卖', note: '会员可以自己买；柜台始终能卖' },
  { name: 'earnsPoints', title: '积分', note: '买卡实付的钱给会员积分' },
  { name: 'transferable', title: '可转赠', note: '双方同意后换到另一位会员名下' },
] as const;

function CarsPart({ form, onChange }: PartProps) {
  return (
    <View className="-mx-4 mt-2">
      <InputRow
        label="绑定车辆"
        kind="number"
        value={form.carsText}
        hint="不限"
        maxLength={2}
        side={<View className="text-secondary">辆</View>}
        onChange={(carsText) => {
          onChange({ carsText });
        }}
        testId="card-product-cars"
      />
      {form.carsText !== '' && (
        <InputRow
          label="可换绑"
          kind="number"
          value={form.carChangesText}
          hint="不限"
          maxLength={2}
          side={<View className="text-secondary">次</View>}
          onChange={(carChangesText) => {
            onChange({ carChangesText });
          }}
          testId="card-product-car-changes"
        />
      )}
      {switches.map(({ name, title, note }) => (
        <Cell
          key={name}
          title={title}
          note={note}
          side={<Switch on={form[name]} />}
          onTap={() => {
            onChange({ [name]: !form[name] });
          }}
          testId={`card-product-${name}`}
        />
      ))}
    </View>
  );
}

function KnownPart({ form, onChange }: PartProps) {
  return (
    <View className="-mx-4">
      <Cell
        title="在售"
        note="停售后不能再卖，卖出的照常使用"
        side={<Switch on={form.active} />}
        onTap={() => {
          onChange({ active: !form.active });
        }}
        testId="card-product-active"
      />
      <InputRow
        label="改动原因"
        needed
        value={form.reason}
        maxLength={100}
        onChange={(reason) => {
          onChange({ reason });
        }}
        testId="card-product-reason"
      />
    </View>
  );
}
