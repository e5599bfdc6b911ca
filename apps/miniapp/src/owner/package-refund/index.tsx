import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { PageBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { useRefundAsks } from '../parts/use-refund-asks';
import { AskedRefund } from './asked-refund';
import { CardQuote } from './card-quote';

/** 退卡 of a service card: what it would give back today and, once its owner asks for that, how the request stands. */
export default function PackageRefundPage() {
  const id = useParam('id');
  const view = useRefundAsks(id);
  return (
    <Page title="退卡" testId="package-refund">
      <Shown
        view={view}
        failed="退卡进度没能加载出来"
        money="卡里的次数和工时没有变动。"
        side={<CallShop />}
        bones={<PageBones />}
      >
        {([newest], stale) =>
          newest && (newest.state === 'asked' || newest.state === 'done') ? (
            <AskedRefund ask={newest} off={stale} />
          ) : (
            <CardQuote cardId={id} last={newest ?? null} />
          )
        }
      </Shown>
    </Page>
  );
}
