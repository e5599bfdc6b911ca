import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
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
          <View className="text-12 text-secondary-page mb-3">
            下次给这张卡或这张单退款时，会先扣掉这些钱，不会重复退
          </View>
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

function Given({ given }: { given: GivenElsewhereView }) {
  const { id, at, amountFen, waitsFen, description, memberName, memberId, settlementId } = given;
  return (
    <Cell
      strong
      title={`${memberName ?? '车主'} · ${description}`}
      note={`${nearDayClock(at)} 退了 ${yuan(amountFen)}`}
      side={yuan(waitsFen)}
      chevron
      onTap={() => {
        if (settlementId === null) go('/staff/member/index', { id: memberId });
        else go('/staff/receipt/index', { id: settlementId });
      }}
      testId={`given-${id}`}
    />
  );
}
