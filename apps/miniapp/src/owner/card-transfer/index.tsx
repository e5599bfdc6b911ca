import type { ServiceCardTransferView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { RowBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { OfferForm, offerOfCard, offerOfPackage } from './parts/offer-form';
import { MoneyTransfer, type CardTransfer } from './parts/money-transfer';
import { PackageTransfer } from './parts/package-transfer';

interface Transfers {
  cards: CardTransfer[];
  packages: ServiceCardTransferView[];
}

/** 转让, 转赠: offers what is left on a prepaid card, or a service card, to another member, and shows what was offered to oneself. */
export default function CardTransferPage() {
  const [cardId, packageId] = [useParam('id'), useParam('package')];
  const view = useRemote<Transfers>({
    key: ['card-transfers', 'all'],
    read: async () => {
      const [cards, packages] = await Promise.all([
        api.get<CardTransfer[]>('/me/card-transfers'),
        api.get<ServiceCardTransferView[]>('/me/service-card-transfers'),
      ]);
      return { cards, packages };
    },
    // Who has none yet came to offer the first.
    isEmpty: () => false,
  });
  return (
    <Page title={packageId !== '' ? '转赠这张卡' : '转让与转赠'} testId="card-transfers">
      <Shown
        view={view}
        failed="转让记录没能加载出来"
        money="卡里的钱、次数和工时没有变动。"
        side={<CallShop />}
        bones={<RowBones rows={3} />}
      >
        {(transfers, stale) => (
          <>
            <Offer {...{ cardId, packageId, transfers }} off={stale} />
            <Records transfers={transfers} none={cardId === '' && packageId === ''} off={stale} />
          </>
        )}
      </Shown>
    </Page>
  );
}

interface OfferProps {
  cardId: string;
  packageId: string;
  transfers: Transfers;
  off: boolean;
}

/** Nothing while an offer of the same card waits. */
function Offer({ cardId, packageId, transfers, off }: OfferProps) {
  const waits = (list: readonly { cardId: string; state: string; direction: string }[], id: string): boolean =>
    list.some((one) => one.cardId === id && one.state === 'offered' && one.direction === 'out');
  if (packageId !== '')
    return waits(transfers.packages, packageId) ? null : <OfferForm what={offerOfPackage(packageId)} off={off} />;
  if (cardId === '' || waits(transfers.cards, cardId)) return null;
  return <OfferForm what={offerOfCard(cardId)} off={off} />;
}

function Records({ transfers, none, off }: { transfers: Transfers; none: boolean; off: boolean }) {
  const rows = [
    ...transfers.cards.map((one) => ({
      at: one.offeredAt,
      row: <MoneyTransfer key={one.id} transfer={one} off={off} />,
    })),
    ...transfers.packages.map((one) => ({
      at: one.offeredAt,
      row: <PackageTransfer key={one.id} transfer={one} off={off} />,
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
  if (rows.length > 0)
    return (
      <>
        <SectionHead title="记录" more={`共 ${String(rows.length)} 笔`} />
        {rows.map(({ row }) => row)}
      </>
    );
  if (!none) return null;
  return (
    <View className="mt-3">
      <Note tone="grey">别人转给您的卡会显示在这里。要转给别人，请从会员卡或套餐页面进入。</Note>
    </View>
  );
}
