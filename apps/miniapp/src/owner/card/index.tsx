import type { CardDetail } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Lots } from '@/card/lots';
import { Statement } from '@/card/statement';
import type { StatementSource } from '@/card/statement-source';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useSession } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Pills } from '@/ui/pills';
import { CallShop } from '../parts/call-shop';
import { TermsSheet } from '../parts/terms-sheet';
import { CardHead } from './parts/card-head';
import { CardPageBones } from './parts/card-page-bones';
import { CardServices } from './parts/card-services';

const ownSource: StatementSource = {
  path: '/me/cards',
  unmoved: '您的余额没有变动',
  help: <CallShop />,
  end: '每笔变动都会即时通知您，点按可看对应的到店记录',
  visitOf: ({ settlementId: id }) =>
    id === null
      ? null
      : () => {
          go('/owner/receipt/index', { id });
        },
};

/** 会员卡: what is on the card, where it came from, and where it went month by month. */
export default function CardPage() {
  const wanted = useParam('id');
  const known = useSession((session) => session.state === 'signedIn');
  const view = useRemote({
    key: ['cards'],
    read: () => api.get<CardDetail[]>('/me/cards'),
    keepAs: 'cards',
    enabled: known,
  });
  const [picked, setPicked] = useState(wanted);
  const [reading, setReading] = useState(false);
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return <CardPageBones />;
      case 'failed':
        return <Failed view={view} title="会员卡没能加载出来" money="您的余额没有变动。" side={<CallShop />} />;
      case 'empty':
        return <NoCard />;
      case 'ready':
        return (
          <Cards
            cards={view.data}
            staleSince={view.staleSince}
            picked={picked}
            onPick={setPicked}
            onTerms={() => {
              setReading(true);
            }}
          />
        );
    }
  };
  return (
    <Page
      title="会员卡"
      testId="card"
      over={
        <TermsSheet
          open={reading}
          kind="prepaidTerms"
          onClose={() => {
            setReading(false);
          }}
        />
      }
    >
      {body()}
    </Page>
  );
}

interface CardsProps {
  cards: CardDetail[];
  staleSince: number | null;
  picked: string;
  onPick: (cardId: string) => void;
  onTerms: () => void;
}

function Cards({ cards, staleSince, picked, onPick, onTerms }: CardsProps) {
  const card = cards.find(({ id }) => id === picked) ?? cards[0];
  if (!card) return <NoCard />;
  return (
    <>
      <StaleNote since={staleSince} />
      {cards.length > 1 && (
        <View className="mb-3">
          <Pills
            choices={cards.map(({ id, tail }) => ({ key: id, label: `尾号 ${tail}` }))}
            picked={card.id}
            onPick={onPick}
          />
        </View>
      )}
      <CardHead card={card} off={staleSince !== null} />
      {card.lots.length > 0 && (
        <Lots lots={card.lots}>
          <Cell icon="document" title="储值卡章程" side="随时可查" chevron onTap={onTerms} testId="card-terms" />
        </Lots>
      )}
      <CardServices card={card} off={staleSince !== null} />
      <Statement key={card.id} card={card} source={ownSource} />
    </>
  );
}

/** A card comes by a top-up, or from another member who hands one on. */
function NoCard() {
  return (
    <>
      <Empty title="您还没有会员卡" text="充值即开卡，余额由来和每笔变动都会记在这里">
        <Button
          onTap={() => {
            go('/owner/top-up/index');
          }}
          testId="open-card"
        >
          充值开卡
        </Button>
      </Empty>
      <Card flush className="mt-3">
        <Cell
          icon="people"
          title="别人转给我的卡"
          side="查看并接收"
          chevron
          onTap={() => {
            go('/owner/card-transfer/index');
          }}
          testId="card-offered"
        />
      </Card>
    </>
  );
}
