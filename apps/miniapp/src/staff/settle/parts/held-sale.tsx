import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Legs } from '@/ui/bars';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { isGreen } from '../../parts/car-words';
import { cardPart, settledLegs } from '../../parts/settled-legs';
import { staffChanged } from '../../parts/staff-changed';
import type { SaleView, SettlementView } from '../../parts/wire';

/** The card's part is held, the owner pays the rest on the own phone; the page follows until WeChat has spoken. */
export function HeldSale({ sale, stale }: { sale: SaleView; stale: boolean }) {
  const mayRelease = useMay('settlement.release');
  const [asking, setAsking] = useState(false);
  const { settlement } = sale;
  const release = useOnce<Record<string, never>, SettlementView>(`release.${settlement?.id ?? sale.id}`, (_, key) =>
    api.post(`/staff/settlements/${settlement?.id ?? ''}/release`, {}, { key }),
  );
  useDone(release, () => {
    setAsking(false);
    staffChanged();
  });
  const heldFen = settlement ? cardPart(settlement) : 0;
  const close = (): void => {
    setAsking(false);
  };
  return (
    <Page
      title="等待付款"
      wide
      testId="settle-held"
      bar={
        <HeldBar
          off={stale}
          busy={release.busy}
          onRelease={
            mayRelease
              ? () => {
                  setAsking(true);
                }
              : null
          }
        />
      }
      over={
        <ConfirmSheet
          open={asking}
          title="取消等待车主付款"
          act="取消等待"
          busy={release.busy}
          onAct={() => void release.run({})}
          onClose={close}
        >
          会先向微信关闭这笔付款。如果车主刚好已经付了，就按已付完成；没付的话，
          {heldFen > 0 ? `卡内冻结的 ${yuan(heldFen)} 立即退回，` : ''}单据回到待结算。
        </ConfirmSheet>
      }
    >
      <Waiting sale={sale} stale={stale} heldFen={heldFen} />
      <OutcomeNote once={release} />
    </Page>
  );
}

function HeldBar({ off, busy, onRelease }: { off: boolean; busy: boolean; onRelease: (() => void) | null }) {
  return (
    <ActionBar>
      {onRelease && (
        <Button kind="line" off={off} busy={busy} onTap={onRelease} testId="release">
          取消等待
        </Button>
      )}
      <Button
        shape="grow"
        kind="sub"
        onTap={() => {
          goTab('desk');
        }}
        testId="held-to-desk"
      >
        先回工作台
      </Button>
    </ActionBar>
  );
}

function Waiting({ sale, stale, heldFen }: { sale: SaleView; stale: boolean; heldFen: number }) {
  const { settlement } = sale;
  const wechatFen = settlement?.legs.find(({ kind }) => kind === 'wechat')?.amountFen ?? 0;
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">等待车主微信支付</View>
        <Text className="text-32 font-semibold">
          <Money fen={wechatFen} />
        </Text>
        <View className="c-row gap-2 justify-center mt-1">
          {sale.plate && <Plate plate={sale.plate} size="s" green={isGreen(sale.plateKind)} />}
          <View className="text-12 text-secondary">{sale.memberName ?? '会员'}</View>
        </View>
        {settlement && (
          <View className="mt-4 text-left">
            <Legs legs={settledLegs(settlement)} />
          </View>
        )}
      </Card>
      <Note tone={stale ? 'grey' : 'brand'} icon={stale ? 'offline' : 'phone'} className="mt-3" testId="held-note">
        {stale
          ? '网络不稳，恢复后自动查询结果'
          : heldFen > 0
            ? `车主手机上已弹出付款。卡内 ${yuan(heldFen)} 先冻结，付完一起扣，没付会退回。`
            : '车主手机上已弹出付款，付完这里会自动完成。'}
      </Note>
    </>
  );
}
