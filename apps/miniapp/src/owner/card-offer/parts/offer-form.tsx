import type { components, ServiceCardOffer, ServiceCardOffers } from '@cheyou/contracts';
import type { SettlementPlan } from '@cheyou/domain';
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
import { quoteKey, usePurchasePlan } from '../use-purchase';
import { OfferDetail } from './offer-detail';
import { OfferPayment } from './offer-payment';

interface Purchase {
  version: string;
  qty: number;
  carIds: string[];
  termsVersion: string;
  quotedFen: number;
  prepaid: { cardId: string; amountFen: number } | null;
}

export type Bought = components['schemas']['CardPurchaseView'];

/** What one card holds and costs, for which cars, under which terms; then it is paid. */
export function OfferForm({ onBought }: { onBought: (bought: Bought) => void }) {
  const id = useParam('id');
  const view = useOffers();
  const gone = <Empty title="这张卡现在不卖了" text="没有扣款。可以看看其他在售的卡。" />;
  const offer = view.state === 'ready' ? view.data.offers.find((one) => one.id === id) : undefined;
  if (view.state === 'ready' && offer)
    return <Ready offers={view.data} offer={offer} staleSince={view.staleSince} onBought={onBought} />;
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
  onBought: (bought: Bought) => void;
}

function Ready({ offers: { terms }, offer, staleSince, onBought }: ReadyProps) {
  const { form, change, discard } = useDraft<{ carIds: string[] }>(`card-offer.${offer.id}`, { carIds: [] });
  const { accepted, accept } = useAccepted(terms.version);
  const [reading, setReading] = useState(false);
  const consent = useFirstConsent();
  const paying = usePurchasePlan(offer);
  const plan = paying?.result.plan ?? null;
  const carIds = offer.carsMax === null ? [] : form.carIds.slice(0, offer.carsMax);
  const read = (open: boolean) => () => {
    setReading(open);
  };
  return (
    <Page
      title="购买"
      testId="card-offer"
      bar={
        <PayBar
          purchase={purchaseOf(offer, terms.version, carIds, plan)}
          reason={paying && !plan ? '请先改付款方式' : reasonOff(accepted, staleSince !== null, plan)}
          consent={consent}
          onBought={(bought) => {
            discard();
            onBought(bought);
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
      {paying && <OfferPayment {...paying} />}
      <TermsPoints terms={terms} accepted={accepted} onAccept={accept} onRead={read(true)} />
    </Page>
  );
}

/** Who accepted terms that were changed meanwhile has to read the new ones. */
function useAccepted(version: string): { accepted: boolean; accept: (on: boolean) => void } {
  const [acceptedVersion, setAcceptedVersion] = useState<string | null>(null);
  const accept = (on: boolean): void => {
    setAcceptedVersion(on ? version : null);
  };
  return { accepted: acceptedVersion === version, accept };
}

interface PayBarProps {
  purchase: Purchase;
  /** Why it can't be paid yet. */
  reason: string | null;
  consent: FirstConsent;
  onBought: (bought: Bought) => void;
}

/** Buys the card, once, and hands on what is left to be paid. */
function PayBar({ purchase, reason, consent, onBought }: PayBarProps) {
  const buy = useOnce<Purchase, Bought>('buyCard', (body, key) =>
    api.post('/me/service-card-purchases', body, { key }),
  );
  useDone(buy, onBought);
  const refused = buy.outcome?.state === 'refused';
  useEffect(() => {
    // What was shown is no longer what is sold.
    if (refused) for (const queryKey of [offersKey, quoteKey]) void queryClient.invalidateQueries({ queryKey });
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
        {reason ?? payWords(purchase)}
      </Button>
    </ActionBar>
  );
}

function purchaseOf(
  { version, priceFen }: ServiceCardOffer,
  termsVersion: string,
  carIds: string[],
  plan: SettlementPlan | null,
): Purchase {
  const prepaid = plan?.prepaid ? { cardId: plan.prepaid.cardId, amountFen: plan.prepaid.amountFen } : null;
  return { version, qty: 1, carIds, termsVersion, quotedFen: priceFen, prepaid };
}

/** What a tap does, with its amounts. */
function payWords({ quotedFen, prepaid }: Purchase): string {
  if (prepaid === null) return `微信支付 ${yuan(quotedFen)}`;
  const restFen = quotedFen - prepaid.amountFen;
  const fromCard = `储值卡付 ${yuan(prepaid.amountFen)}`;
  return restFen > 0 ? `${fromCard}，微信付 ${yuan(restFen)}` : `${fromCard}，确认购买`;
}

/** What stands in the way of paying; it is said on the button itself. */
function reasonOff(accepted: boolean, stale: boolean, plan: SettlementPlan | null): string | null {
  if (stale) return '网络恢复后可以购买';
  if (!accepted) return '请先勾选同意章程';
  if (plan?.wechatFen === 0) return null;
  return process.env.TARO_ENV === 'weapp' || insideWechat() ? null : '请在微信中打开后支付';
}
