import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useWorkingShop } from '@/shell/shop';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';

type GivenElsewhereView = components['schemas']['GivenElsewhereView'];

/** What WeChat's back office gave back while the payer keeps the balance or the visit: nothing where there is none. */
export function GivenElsewhere() {
  const view = useRemote<GivenElsewhereView[]>({
    key: ['staff', 'bills', 'given-elsewhere'],
    read: () => api.get<GivenElsewhereView[]>('/staff/bills/given-elsewhere'),
    isEmpty: (list) => list.length === 0,
  });
  return (
    <Shown view={view} failed="商户平台退过的款没能加载出来">
      {(list) => (
        <View className="mb-6" data-testid="given-elsewhere">
          <SectionHead
            title="商户平台退过，卡或账单还没退"
            more={yuan(list.reduce((sum, { waitsFen }) => sum + waitsFen, 0))}
          />
          {list.some(({ handedOn }) => !handedOn) && (
            <View className="text-12 text-secondary-page mb-3">
              下次给这张卡或这张单退款时，会先扣掉这些钱，不会重复退
              {list.some(({ handedOn }) => handedOn) && '；下面另有说明的除外'}
            </View>
          )}
          <Card flush>
            {list.map((given) => (
              <Given key={given.id} given={given} />
            ))}
          </Card>
        </View>
      )}
    </Shown>
  );
}

/** A bill opens in the shop it was made in alone; a member and their card in any. */
function Given({ given }: { given: GivenElsewhereView }) {
  const { id, at, amountFen, waitsFen, description, memberName, memberId, settlementId, shopId, shopName } = given;
  const here = useWorkingShop()?.id === shopId;
  const opens = settlementId === null || here;
  return (
    <Cell
      strong
      title={`${memberName ?? '车主'} · ${description}`}
      note={
        <>
          <Separated parts={[`${nearDayClock(at)} 退了 ${yuan(amountFen)}`, !here && shopName]} />
          {given.handedOn && <View>卡已转给别人的不会扣，请找原付款人处理</View>}
        </>
      }
      side={yuan(waitsFen)}
      chevron={opens}
      {...(opens && {
        onTap: () => {
          if (settlementId === null) go('/staff/member/index', { id: memberId });
          else go('/staff/receipt/index', { id: settlementId });
        },
      })}
      testId={`given-${id}`}
    />
  );
}
