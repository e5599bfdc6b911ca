import type { PaymentOrderView, ServiceCardOffer, ServiceCardOffers } from '@cheyou/contracts';
import { useEffect, useState } from 'react';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { Failed, OutcomeNote, StaleNote } from '@/shell/view-parts';
import { insideWechat } from '@/shell/wechat-sign-in';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { CardBones, Waiting } from '@/ui/skeleton';
import { offersKey, useOffers } from '../../card-shop/use-offers';
import { TermsPoints } from '../../top-up/parts/terms-points';
import { TextSheet } from '../../top-up/parts/text-sheet';
import { useFirstConsent, type FirstConsent } from '../../parts/use-first-consent';
import { OfferCars } from './offer-cars';
import { OfferDetail } from './offer-detail';

interface Purchase {
  version: string;
  qty: number;
  carIds: string[];
  termsVersion: string;
  quotedFen: number;
}

/** What one card holds and costs, for which cars, under which terms; then it is paid. */
export function OfferForm({ onOrder }: { onOrder: (order: PaymentOrderView) => void }) {
  const id = useParam('id');
  const view = useOffers();
  const gone = <Empty title="这张卡现在不卖了" text="没有扣款。可以看看其他在售的卡。" />;
  const offer = view.state === 'ready' ? view.data.offers.find((one) => one.id === id) : undefined;
  if (view.state === 'ready' && offer)
    return <Ready offers={view.data} offer={offer} staleSince={view.staleSince} onOrder={onOrder} />;
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <CardBones />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="这张卡没能加载出来" money="没有扣款。" />;
      case 'empty':
      case 'ready':
        return gone;
    }
  };
  return (
    <Page title="购买" testId="card-offer">
      {body()}
    </Page>
  );
}

interface ReadyProps {
  offers: ServiceCardOffers;
  offer: ServiceCardOffer;
  staleSince: number | null;
  onOrder: (order: PaymentOrderView) => void;
}

function Ready({ offers: { terms }, offer, staleSince, onOrder }: ReadyProps) {
  const { form, change, discard } = useDraft<{ carIds: string[] }>(`card-offer.${offer.id}`, { carIds: [] });
  const [acceptedVersion, setAcceptedVersion] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const consent = useFirstConsent();
  const carIds = offer.carsMax === null ? [] : form.carIds.slice(0, offer.carsMax);
  // Who accepted terms that were changed meanwhile has to read the new ones.
  const accepted = acceptedVersion === terms.version;
  const accept = (on: boolean): void => {
    setAcceptedVersion(on ? terms.version : null);
  };
  const read = (open: boolean) => () => {
    setReading(open);
  };
  return (
    <Page
      title="购买"
      testId="card-offer"
      bar={
        <PayBar
          purchase={purchaseOf(offer, terms.version, carIds)}
          reason={reasonOff(accepted, staleSince !== null)}
          consent={consent}
          onOrder={(order) => {
            discard();
            onOrder(order);
          }}
        />
      }
      over={
        <>
          {consent.sheet}
          <TextSheet
            open={reading}
            terms={terms}
            onAccept={() => {
              accept(true);
              setReading(false);
            }}
            onClose={read(false)}
          />
        </>
      }
    >
      <StaleNote since={staleSince} />
      <OfferDetail offer={offer} />
      {offer.carsMax !== null && (
        <OfferCars
          carsMax={offer.carsMax}
          carIds={carIds}
          onChange={(picked) => {
            change({ carIds: picked });
          }}
        />
      )}
      <TermsPoints terms={terms} accepted={accepted} onAccept={accept} onRead={read(true)} />
    </Page>
  );
}

interface PayBarProps {
  purchase: Purchase;
  /** Why it can't be paid yet. */
  reason: string | null;
  consent: FirstConsent;
  onOrder: (order: PaymentOrderView) => void;
}

/** Orders the card, once, and hands the order on to be paid. */
function PayBar({ purchase, reason, consent, onOrder }: PayBarProps) {
  const buy = useOnce<Purchase, PaymentOrderView>('buyCard', (body, key) =>
    api.post('/me/service-card-purchases', body, { key }),
  );
  useDone(buy, onOrder);
  const refused = buy.outcome?.state === 'refused';
  useEffect(() => {
    // What was shown is no longer what is sold.
    if (refused) void queryClient.invalidateQueries({ queryKey: offersKey });
  }, [refused]);
  return (
    <ActionBar
      note={
        <>
          {consent.error && (
            <Note tone="watch" icon="warning" className="mb-2">
              {consent.error.message}
            </Note>
          )}
          <OutcomeNote once={buy} className="mb-2" />
        </>
      }
    >
      <Button
        shape="grow"
        off={reason !== null}
        busy={buy.busy || consent.busy}
        onTap={() => {
          consent.before(() => void buy.run(purchase));
        }}
        testId="card-pay"
      >
        {reason ?? `微信支付 ${yuan(purchase.quotedFen)}`}
      </Button>
    </ActionBar>
  );
}

function purchaseOf({ version, priceFen }: ServiceCardOffer, termsVersion: string, carIds: string[]): Purchase {
  return { version, qty: 1, carIds, termsVersion, quotedFen: priceFen };
}

/** What stands in the way of paying; it is said on the button itself. */
function reasonOff(accepted: boolean, stale: boolean): string | null {
  if (stale) return '网络恢复后可以购买';
  if (!accepted) return '请先勾选同意章程';
  return process.env.TARO_ENV === 'weapp' || insideWechat() ? null : '请在微信中打开后支付';
}
