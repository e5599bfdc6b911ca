import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { hasRealKeyboard } from '@/shell/device';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { canScan, scan } from '@/shell/scan';
import { useMay, useSession } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { Empty } from '@/ui/empty';
import { NavPick } from '@/ui/nav-bar';
import { PlateKeypad } from '@/ui/plate-keypad';
import { SearchField } from '@/ui/search-field';
import { DeskBoard } from './parts/desk-board';
import { FoundList } from './parts/found-list';
import { ShopSheet } from './parts/shop-sheet';
import { WalkInSheet } from './parts/walk-in-sheet';
import { useFind } from './use-find';
import './index.css';

/** What a tap on somebody who was found leads to. */
export type Purpose = 'look' | 'topUp';

interface Searching {
  text: string;
  active: boolean;
  keys: 'keypad' | 'system';
  purpose: Purpose;
}

const resting = (): Searching => {
  return { text: '', active: false, keys: hasRealKeyboard() ? 'system' : 'keypad', purpose: 'look' };
};

/** 工作台: one field that finds everything, and what the shop's day needs. */
export default function DeskPage() {
  const staff = useSession((session) => session.me?.staff ?? null);
  const shop = useWorkingShop();
  const [picking, setPicking] = useState(false);
  if (!staff) {
    return (
      <Page tab="desk" testId="desk" title="工作台">
        <Empty title="工作台只对店员开放" text="请店长发一个邀请码，在“我的”里输入后就能进来" />
      </Page>
    );
  }
  const several = staff.shops.length > 1;
  const pickShop = (): void => {
    setPicking(true);
  };
  return (
    <Desk
      lead={
        <>
          <View>工作台</View>
          {shop && <NavPick onTap={several ? pickShop : undefined}>{shop.name}</NavPick>}
        </>
      }
      over={
        <ShopSheet
          open={picking}
          shops={staff.shops}
          pickedId={shop?.id ?? null}
          onClose={() => {
            setPicking(false);
          }}
        />
      }
    />
  );
}

function Desk({ lead, over }: { lead: ReactNode; over: ReactNode }) {
  const [search, setSearch] = useState(resting);
  const [registering, setRegistering] = useState<string | null>(null);
  const found = useFind(search.text);
  const mayRegister = useMay('walkIn.create');
  const change = (part: Partial<Searching>): void => {
    setSearch((now) => ({ ...now, ...part }));
  };
  const busy = search.active || search.text !== '';
  const register = (): void => {
    change({ active: false });
    setRegistering(search.text);
  };
  return (
    <Page
      tab="desk"
      wide="columns"
      testId="desk"
      lead={lead}
      over={
        <>
          {over}
          {search.active && search.keys === 'keypad' && (
            <SearchKeys search={search} onChange={change} onNoPlate={mayRegister ? register : undefined} />
          )}
          {registering !== null && (
            <WalkInSheet
              typed={registering}
              onClose={() => {
                setRegistering(null);
              }}
            />
          )}
        </>
      }
    >
      <Field search={search} onChange={change} />
      {busy ? (
        <FoundList text={search.text} found={found} purpose={search.purpose} onRegister={register} />
      ) : (
        <DeskBoard
          onTopUp={() => {
            change({ active: true, purpose: 'topUp' });
          }}
        />
      )}
      {search.active && search.keys === 'keypad' && <View className="desk-keypad-room" />}
    </Page>
  );
}

interface FieldProps {
  search: Searching;
  onChange: (part: Partial<Searching>) => void;
}

function Field({ search, onChange }: FieldProps) {
  const maySell = useMay('sale.create');
  return (
    <SearchField
      text={search.text}
      active={search.active}
      keys={search.keys}
      hint="车牌、手机号、姓名或卡号"
      onTap={() => {
        if (!search.active) onChange({ active: true });
      }}
      onType={(text) => {
        onChange({ text });
      }}
      onClear={() => {
        onChange(resting());
      }}
      onScan={canScan && maySell ? () => void sellByCode() : undefined}
    />
  );
}

/** A member who shows the code first: it goes along into the sale and is taken there. */
async function sellByCode(): Promise<void> {
  const code = await scan();
  if (code) go('/staff/sale/index', { code });
}

const longest = 20;

function SearchKeys({ search, onChange, onNoPlate }: FieldProps & { onNoPlate: (() => void) | undefined }) {
  return (
    <PlateKeypad
      hint="任意几位即可"
      onKey={(key) => {
        if (search.text.length < longest) onChange({ text: search.text + key });
      }}
      onBackspace={() => {
        onChange({ text: search.text.slice(0, -1) });
      }}
      onClear={() => {
        onChange({ text: '' });
      }}
      onDone={() => {
        onChange({ active: false });
      }}
      onSystemKeys={() => {
        onChange({ keys: 'system' });
      }}
      {...(onNoPlate && { onNoPlate })}
    />
  );
}
