import { View } from '@tarojs/components';
import { useState } from 'react';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { isGreen } from '../../parts/car-words';
import { SaleLines } from '../../parts/sale-card';
import { ToldTerms } from '../../parts/told-terms';
import { Shown } from '@/shell/shown';
import type { SaleQuote, SaleView } from '../../parts/wire';
import { settleBody, settlingOf, type Settling } from '../settle-choice';
import type { CardTerms } from '../use-card-terms';
import { useSettle, type Settle } from '../use-settle';
import { CombinationSheet } from './combination-sheet';
import { Combination } from './combination';
import { ConsentPart } from './consent-part';

/** 13a: the lines, the legs that add up to the total, the member's consent, one button with the amount. */
export function SettleSheet({ sale, onClose }: { sale: SaleView; onClose: () => void }) {
  const settling = useSettle(sale);
  const { quote, settle } = settling;
  const [changing, setChanging] = useState(false);
  const ready = quote.state === 'ready' ? quote.data : null;
  const result = ready && settlingOf(ready, settling.choice);
  return (
    <Sheet
      open
      titleAt="left"
      title={<SheetTitle sale={sale} quote={ready} />}
      onClose={onClose}
      closable={!settle.busy}
      testId="settle-sheet"
      foot={ready && result && <Foot settling={settling} quote={ready} result={result} />}
    >
      <SaleLines sale={sale} />
      <Shown view={quote} failed="结算方式没能算出来" money="还没有扣款。" bones={<SheetBones />}>
        {(data) =>
          result && (
            <>
              <Combination
                quote={data}
                choice={settling.choice}
                result={result}
                onMore={() => {
                  setChanging(true);
                }}
                onChange={settling.change}
              />
              <ConsentPart sale={sale} quote={data} settling={settling} result={result} />
              <CardTermsPart {...settling.terms} />
            </>
          )
        }
      </Shown>
      <OutcomeNote once={settle} />
      {changing && ready && result && (
        <CombinationSheet
          quote={ready}
          choice={settling.choice}
          result={result}
          onChange={settling.change}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Sheet>
  );
}

/** What whoever buys a service card has to be told; nothing on a bill without one. */
function CardTermsPart({ view, told, tell }: CardTerms) {
  if (view === null) return null;
  return (
    <Shown view={view} failed="章程没能加载出来" money="还没有扣款。" bones={<RowBones rows={2} />}>
      {(terms) => (
        <ToldTerms
          terms={terms}
          told={told !== null}
          onTold={(on) => {
            tell(on ? terms.version : null);
          }}
        />
      )}
    </Shown>
  );
}

function SheetBones() {
  return (
    <View className="mt-3">
      <CardBones />
      <RowBones rows={1} />
    </View>
  );
}

function SheetTitle({ sale, quote }: { sale: SaleView; quote: SaleQuote | null }) {
  return (
    <View className="c-row c-wrap gap-2">
      结算
      {sale.plate && <Plate plate={sale.plate} size="s" green={isGreen(sale.plateKind)} />}
      <View className="text-12 text-secondary font-normal">
        <Separated parts={[sale.memberName ?? quote?.proof?.name ?? '散客', quote?.facts.level?.name]} />
      </View>
      {quote?.facts.level?.priority && <Tag tone="gold">优先</Tag>}
    </View>
  );
}

function Foot({ settling, quote, result }: { settling: Settle; quote: SaleQuote; result: Settling }) {
  const { settle, choice, terms } = settling;
  const body = settleBody(quote, choice, result, terms.told);
  const untold = terms.view !== null && terms.told === null;
  const off = result.plan === null || result.needsConsent || untold || settle.unfinished !== null;
  return (
    <>
      <Button
        shape="wide"
        busy={settle.busy}
        busyLabel="正在结算"
        off={off}
        onTap={() => {
          if (body) void settle.run(body);
        }}
        testId="settle-act"
      >
        {labelOf(result, untold, settle.unfinished !== null)}
      </Button>
      <View className="text-center text-12 text-secondary mt-2">{footnoteOf(result)}</View>
    </>
  );
}

/** What a tap does, with its amount. */
function labelOf({ plan, needsConsent }: Settling, untold: boolean, unfinished: boolean): string {
  if (unfinished) return '先查询上一次的结果';
  if (!plan) return '请先改组合';
  if (needsConsent) return '先核验会员码，或请车主确认';
  if (untold) return '请先向车主说明章程';
  if (plan.wechatFen > 0) return `请车主微信付 ${yuan(plan.wechatFen)}`;
  if (!plan.own) return `确认收款 ${yuan(plan.dueFen)}`;
  const given = plan.prepaid ? `卡内扣 ${yuan(plan.prepaid.amountFen)}` : `抵扣 ${yuan(plan.own.amountFen)}`;
  return plan.dueFen > 0 ? `确认结算，${given}，收 ${yuan(plan.dueFen)}` : `确认结算，${given}`;
}

function footnoteOf({ plan }: Settling): string {
  if (!plan) return '还没有扣款';
  if (plan.wechatFen > 0) {
    return plan.own ? '会员部分先冻结，车主付款后一起生效' : '车主手机上会弹出付款，付完自动完成';
  }
  if (plan.changeFen > 0) return `找零 ${yuan(plan.changeFen)}`;
  return plan.own ? '扣款后车主立即收到明细' : '请先收好款再确认';
}
