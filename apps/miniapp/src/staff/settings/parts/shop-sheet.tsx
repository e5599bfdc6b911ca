import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { InputRow, TextArea } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import { useDraft } from '../../parts/use-draft';
import type { ShopSettings } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import { everyDay, roundings } from '../shop-words';

interface ShopForm {
  name: string;
  city: string;
  address: string;
  phone: string;
  /** '' leaves the opening hours as they are. */
  opens: string;
  closes: string;
  roundingMode: ShopSettings['roundingMode'];
  reason: string;
}

/** A shop's own facts; each change carries its reason. */
export function ShopSheet({ shop, onClose }: { shop: ShopSettings; onClose: () => void }) {
  const { form, change, discard } = useDraft<ShopForm>(`shop.${shop.id}`, formOf(shop));
  const save = useWrite(async () => {
    const { opens, closes, ...facts } = form;
    const hours = everyDay(opens, closes);
    await api.patch<ShopSettings>(`/staff/shops/${shop.id}`, { ...facts, ...(hours && { hours }) });
    discard();
    staffChanged();
    return true;
  });
  const reason = reasonOff(form);
  const act = async (): Promise<void> => {
    if (await save.run()) onClose();
  };
  return (
    <Sheet
      open
      title={shop.name}
      onClose={onClose}
      closable={!save.busy}
      testId="shop-settings-sheet"
      foot={
        <Button shape="wide" busy={save.busy} off={reason !== null} onTap={() => void act()} testId="shop-save">
          {reason ?? '保存'}
        </Button>
      }
    >
      <Fields form={form} onChange={change} />
      <SectionHead title="抹零" more="顾客实付时去掉零头" />
      <Pills
        choices={(['none', 'jiao', 'yuan'] as const).map((key) => ({ key, label: roundings[key] }))}
        picked={form.roundingMode}
        onPick={(roundingMode) => {
          change({ roundingMode });
        }}
      />
      <SectionHead title="改动原因" />
      <TextArea
        value={form.reason}
        maxLength={200}
        onChange={(text) => {
          change({ reason: text });
        }}
        hint="会留在改动记录里"
        testId="shop-reason"
      />
      <WriteTrouble error={save.error} />
    </Sheet>
  );
}

function Fields({ form, onChange }: { form: ShopForm; onChange: (part: Partial<ShopForm>) => void }) {
  const field = (name: 'name' | 'city' | 'address' | 'phone' | 'opens' | 'closes') => ({
    value: form[name],
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `shop-${name}`,
  });
  return (
    <View className="-mx-4">
      <InputRow label="店名" maxLength={40} {...field('name')} />
      <InputRow label="城市" maxLength={20} {...field('city')} />
      <InputRow label="地址" maxLength={100} {...field('address')} />
      <InputRow label="电话" maxLength={20} {...field('phone')} />
      <InputRow label="每天开门" maxLength={5} hint="例如 08:30" {...field('opens')} />
      <InputRow label="每天关门" maxLength={5} hint="例如 19:00" {...field('closes')} />
    </View>
  );
}

/** Hours that are the same each day can be edited as two times; others stay until both are filled in. */
function formOf(shop: ShopSettings): ShopForm {
  const [first] = shop.hours;
  const same =
    first !== undefined &&
    shop.hours.length === 7 &&
    shop.hours.every(({ opens, closes }) => opens === first.opens && closes === first.closes);
  const { name, city, address, phone, roundingMode } = shop;
  return {
    name,
    city,
    address,
    phone,
    roundingMode,
    opens: same ? first.opens : '',
    closes: same ? first.closes : '',
    reason: '',
  };
}

function reasonOff(form: ShopForm): string | null {
  if ([form.name, form.city, form.address, form.phone].some((text) => text.trim() === ''))
    return '店名、地址和电话要填';
  if ((form.opens !== '' || form.closes !== '') && !everyDay(form.opens, form.closes)) return '营业时间写成 08:30';
  return form.reason.trim().length < 2 ? '请写改动原因' : null;
}
