import type { Me } from '@cheyou/contracts';
import { useState, type ReactNode } from 'react';
import { api } from '@/shell/api';
import { ApiError } from '@/shell/api-error';
import { goBack, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { holdMe } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Note } from '@/ui/note';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { ShopSettings } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';
import { DaySheet } from './parts/day-sheet';
import { ShopFields, type ShopFieldsProps } from './parts/shop-fields';
import { shopBody, shopFormOf, shopTrouble } from './shop-form';

/** 门店资料: a shop's facts, hours by weekday and rounding; without an id, a new shop of the chain. */
export default function ShopPage() {
  const id = useParam('id');
  return id === '' ? <NewShop /> : <KnownShop id={id} />;
}

function KnownShop({ id }: { id: string }) {
  const view = useRemote({ key: ['staff', 'shops'], read: () => api.get<ShopSettings[]>('/staff/shops') });
  const shop = view.state === 'ready' ? (view.data.find((each) => each.id === id) ?? null) : null;
  if (shop) return <EditShop key={shop.id} shop={shop} />;
  return (
    <Page title="门店资料" wide="columns" testId="staff-shop">
      <Shown view={view} failed="门店没能加载出来">
        {() => <Empty title="没有这家门店" text="可能刚被调整，请返回再看" />}
      </Shown>
    </Page>
  );
}

function EditShop({ shop }: { shop: ShopSettings }) {
  const { form, change, discard } = useDraft(`staff.shop.${shop.id}`, shopFormOf(shop));
  const save = useWrite(async () => {
    await api.patch<ShopSettings>(`/staff/shops/${shop.id}`, shopBody(form, shop));
    discard();
    await shopsChanged();
    return true;
  });
  const trouble = shopTrouble(form, shop);
  const act = async (): Promise<void> => {
    if (await save.run()) goBack();
  };
  return (
    <ShopForm
      title={shop.name}
      form={form}
      reasonHint="会留在改动记录里，例如 冬季缩短营业"
      onChange={change}
      act={
        <Button
          shape="grow"
          busy={save.busy}
          busyLabel="正在保存"
          off={trouble !== null}
          onTap={() => void act()}
          testId="shop-save"
        >
          {trouble ?? '保存'}
        </Button>
      }
      outcome={<WriteTrouble error={save.error} />}
    />
  );
}

function NewShop() {
  const { form, change, discard } = useDraft('staff.shop.new', shopFormOf(null));
  const open = useOnce<Record<string, unknown>, ShopSettings>('openShop', (body, key) =>
    api.post('/staff/shops', body, { key }),
  );
  useDone(open, () => {
    discard();
    void shopsChanged().then(goBack);
  });
  const trouble = shopTrouble(form, null);
  return (
    <ShopForm
      title="开新店"
      form={form}
      reasonHint="会留在改动记录里，例如 新店开业"
      onChange={change}
      lead={
        <Note tone="grey" icon="info" className="mb-3">
          会员、车辆和储值卡各店通用；单据、现金和日结各店分开。开店后请到「同事」里邀请店长。
        </Note>
      }
      act={
        <Button
          shape="grow"
          busy={open.busy}
          off={trouble !== null}
          onTap={() => void open.run(shopBody(form, null))}
          testId="shop-open"
        >
          {trouble ?? `开设${form.name.trim()}`}
        </Button>
      }
      outcome={<OutcomeNote once={open} />}
    />
  );
}

interface ShopFormProps extends Omit<ShopFieldsProps, 'onDay'> {
  title: string;
  lead?: ReactNode;
  /** The one button, and how its write went. */
  act: ReactNode;
  outcome: ReactNode;
}

function ShopForm({ title, lead, act, outcome, ...fields }: ShopFormProps) {
  const [day, setDay] = useState<number | null>(null);
  return (
    <Page
      title={title}
      wide="columns"
      testId="staff-shop"
      bar={<ActionBar>{act}</ActionBar>}
      over={
        day !== null && (
          <DaySheet
            weekday={day}
            hours={fields.form.hours}
            onChange={(hours) => {
              fields.onChange({ hours });
            }}
            onClose={() => {
              setDay(null);
            }}
          />
        )
      }
    >
      {lead}
      <ShopFields {...fields} onDay={setDay} />
      {outcome}
    </Page>
  );
}

/** The names on this phone's choice of shops come from who one is; without network they follow at the next start. */
async function shopsChanged(): Promise<void> {
  staffChanged();
  try {
    holdMe(await api.get<Me>('/me'));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
