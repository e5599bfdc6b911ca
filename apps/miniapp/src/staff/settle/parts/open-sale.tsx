import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go, goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useWrite } from '@/shell/use-write';
import { StaleNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { ReasonSheet } from '../../parts/reason-sheet';
import { SaleCard } from '../../parts/sale-card';
import { staffChanged } from '../../parts/staff-changed';
import type { SaleView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import { SettleSheet } from './settle-sheet';
import { UntieSheet } from './untie-sheet';

/** A sale with its lines; the sheet that settles it lies over it from the start. */
export function OpenSale({ sale, stale }: { sale: SaleView; stale: boolean }) {
  const maySettle = useMay('sale.settle');
  const [settling, setSettling] = useState(maySettle);
  const [act, setAct] = useState<SaleAct | null>(null);
  const close = (): void => {
    setAct(null);
  };
  return (
    <Page
      title="结算"
      wide
      testId="settle"
      bar={
        maySettle && (
          <ActionBar>
            <Button
              shape="grow"
              off={stale}
              onTap={() => {
                setSettling(true);
              }}
              testId="settle-open"
            >
              {stale ? '网络恢复后可以结算' : `结算 ${yuan(sale.totalFen)}`}
            </Button>
          </ActionBar>
        )
      }
      over={
        <>
          {settling && (
            <SettleSheet
              sale={sale}
              onClose={() => {
                setSettling(false);
              }}
            />
          )}
          {act === 'cancel' && <CancelSheet sale={sale} onClose={close} />}
          {act === 'untie' && <UntieSheet sale={sale} onClose={close} />}
        </>
      }
    >
      <StaleNote since={stale ? Date.parse(sale.openedAt) : null} />
      <SaleCard sale={sale} />
      <SaleActs sale={sale} onAct={setAct} />
    </Page>
  );
}

type SaleAct = 'untie' | 'cancel';

function SaleActs({ sale, onAct }: { sale: SaleView; onAct: (act: SaleAct) => void }) {
  const mayEdit = useMay('sale.edit');
  const mayCancel = useMay('sale.cancel');
  if (!mayEdit && !mayCancel) return null;
  return (
    <Card flush className="mt-3">
      {mayEdit && (
        <Cell
          icon="edit"
          title="改项目"
          side="数量、价格、施工人"
          chevron
          onTap={() => {
            go('/staff/sale/index', { id: sale.id });
          }}
          testId="settle-edit"
        />
      )}
      {mayEdit && sale.memberId !== null && (
        <Cell
          icon="people"
          title="换会员"
          side={`不是${sale.memberName ?? '这位会员'}`}
          chevron
          onTap={() => {
            onAct('untie');
          }}
          testId="settle-untie"
        />
      )}
      {mayCancel && (
        <Cell
          icon="close"
          title="作废这张单"
          chevron
          onTap={() => {
            onAct('cancel');
          }}
          testId="settle-cancel"
        />
      )}
    </Card>
  );
}

function CancelSheet({ sale, onClose }: { sale: SaleView; onClose: () => void }) {
  const cancel = useWrite(async (reason: string) => {
    await api.post<SaleView>(`/staff/sales/${sale.id}/cancellation`, { reason });
    staffChanged();
    return true;
  });
  const act = async (reason: string): Promise<void> => {
    if (await cancel.run(reason)) goTab('desk');
  };
  return (
    <ReasonSheet
      title="作废这张单"
      act={`作废 ${sale.number}`}
      danger
      busy={cancel.busy}
      hint="例如 车主改天再来"
      note={<WriteTrouble error={cancel.error} />}
      testId="cancel-sale"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      <View>这张单还没有收款，作废后不会扣任何钱。</View>
    </ReasonSheet>
  );
}
