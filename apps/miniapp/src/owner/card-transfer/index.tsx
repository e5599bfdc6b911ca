import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { View } from '@tarojs/components';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { RowBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { OfferForm } from './parts/offer-form';
import { TransferRow, type CardTransfer } from './parts/transfer-row';

/** 转让: offers what is left on a card to another member, and shows what was offered to oneself. */
export default function CardTransferPage() {
  const cardId = useParam('id');
  const view = useRemote({
    key: ['card-transfers'],
    read: () => api.get<CardTransfer[]>('/me/card-transfers'),
    // Who has none yet came to offer the first.
    isEmpty: () => false,
  });
  return (
    <Page title="会员卡转让" testId="card-transfers">
      <Shown
        view={view}
        failed="转让记录没能加载出来"
        money="卡里的钱没有变动。"
        side={<CallShop />}
        bones={<RowBones rows={3} />}
      >
        {(transfers, stale) => <Transfers transfers={transfers} cardId={cardId} off={stale} />}
      </Shown>
    </Page>
  );
}

function Transfers({ transfers, cardId, off }: { transfers: CardTransfer[]; cardId: string; off: boolean }) {
  const waiting = transfers.some(({ cardId: of, state }) => of === cardId && state === 'offered');
  return (
    <>
      {cardId !== '' && !waiting && <OfferForm cardId={cardId} off={off} />}
      {transfers.length > 0 && <SectionHead title="转让记录" more={`共 ${String(transfers.length)} 笔`} />}
      {transfers.map((transfer) => (
        <TransferRow key={transfer.id} transfer={transfer} off={off} />
      ))}
      {transfers.length === 0 && cardId === '' && (
        <View className="mt-3">
          <Note tone="grey">没有转让记录。要转让时，请从会员卡页面进入。</Note>
        </View>
      )}
    </>
  );
}
