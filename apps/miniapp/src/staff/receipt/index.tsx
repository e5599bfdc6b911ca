import { useState } from 'react';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { goTab, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { CardBones, RowBones } from '@/ui/skeleton';
import { SaleCard } from '../parts/sale-card';
import { Shown } from '../parts/shown';
import type { Receipt } from '../parts/wire';
import { Changes } from './parts/changes';
import { PaidHead } from './parts/paid-head';
import { ReverseSheet } from './parts/reverse-sheet';

/** 结算完成 (13b), and the same receipt later: what was paid how, what changed, and the way back. */
export default function ReceiptPage() {
  const id = useParam('id');
  const fresh = useParam('done') !== '';
  const [reversing, setReversing] = useState(false);
  const view = useRemote({
    key: ['staff', 'receipt', id],
    read: () => api.get<Receipt>(`/staff/settlements/${id}/receipt`),
  });
  const receipt = view.state === 'ready' ? view.data : null;
  return (
    <Page
      title={fresh ? '结算完成' : '结算明细'}
      testId="staff-receipt"
      bar={fresh && <DoneBar />}
      over={
        reversing &&
        receipt && (
          <ReverseSheet
            receipt={receipt}
            onClose={() => {
              setReversing(false);
            }}
          />
        )
      }
    >
      <Shown
        view={view}
        failed="结算明细没能加载出来"
        money="收款结果不受影响。"
        bones={
          <>
            <CardBones />
            <View className="mt-3">
              <RowBones rows={3} />
            </View>
          </>
        }
      >
        {(data, stale) => (
          <>
            <PaidHead receipt={data} />
            <Changes receipt={data} />
            <View className="mt-3">
              <SaleCard sale={data.sale} />
            </View>
            <ReverseRow
              receipt={data}
              off={stale}
              onTap={() => {
                setReversing(true);
              }}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}

function DoneBar() {
  return (
    <ActionBar>
      <Button
        shape="grow"
        onTap={() => {
          goTab('desk');
        }}
        testId="to-desk"
      >
        返回工作台
      </Button>
    </ActionBar>
  );
}

function ReverseRow({ receipt, off, onTap }: { receipt: Receipt; off: boolean; onTap: () => void }) {
  const may = useMay('settlement.reverse');
  if (receipt.settlement.state !== 'captured') return null;
  return (
    <View className="c-between mt-3 text-12 text-secondary-page">
      <View>{may ? '收错了？反结账后钱原路退回' : '收错了？请店长来反结账'}</View>
      {may && !off && (
        <TextButton onTap={onTap} testId="reverse">
          反结账
        </TextButton>
      )}
    </View>
  );
}
