import { hoursText } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay, useSession } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { MerchantSettings, PageOf, SettingsChangeRow, ShopSettings } from '../parts/wire';
import { MerchantSheet } from './parts/merchant-sheet';
import { roundings } from '../shop/shop-form';

type Part = 'rules' | 'shops' | 'history';

/** 门店设置: the merchant's rules, the shops, and who changed what. */
export default function SettingsPage() {
  const [part, setPart] = useState<Part>('rules');
  const [merchant, setMerchant] = useState<MerchantSettings | null>(null);
  return (
    <Page
      title="门店设置"
      wide="columns"
      testId="settings"
      over={
        merchant && (
          <MerchantSheet
            settings={merchant}
            onClose={() => {
              setMerchant(null);
            }}
          />
        )
      }
    >
      <Segment<Part>
        choices={[
          { key: 'rules', label: '储值规则' },
          { key: 'shops', label: '门店' },
          { key: 'history', label: '改动记录' },
        ]}
        picked={part}
        onPick={setPart}
      />
      <View className="mt-3">
        {part === 'rules' && <Rules onEdit={setMerchant} />}
        {part === 'shops' && <ShopCards />}
        {part === 'history' && <History />}
      </View>
    </Page>
  );
}

function Rules({ onEdit }: { onEdit: (settings: MerchantSettings) => void }) {
  const mayEdit = useMay('settings.edit');
  const view = useRemote({
    key: ['staff', 'settings'],
    read: () => api.get<MerchantSettings>('/staff/settings'),
  });
  return (
    <Shown view={view} failed="设置没能加载出来">
      {(settings) => (
        <View className="c-columns">
          <View className="c-column-main">
            <RulesCard settings={settings} />
            {mayEdit && (
              <Card flush className="mt-3">
                <Cell
                  icon="edit"
                  title="修改规则"
                  chevron
                  onTap={() => {
                    onEdit(settings);
                  }}
                  testId="rules-edit"
                />
              </Card>
            )}
          </View>
          <View className="c-column-side">
            <SectionHead title="储值卡章程" more={`${settings.prepaidTerms.version} 版`} />
            <Card>
              {settings.prepaidTerms.points.map((point) => (
                <View key={point} className="text-14 py-0.5">
                  {point}
                </View>
              ))}
            </Card>
          </View>
        </View>
      )}
    </Shown>
  );
}

function RulesCard({ settings }: { settings: MerchantSettings }) {
  return (
    <Card flush testId="rules">
      <Cell title="商户名称" side={settings.merchantName} />
      <Cell title="储值充值" side={settings.topUpOpen ? '开放' : '暂停'} />
      <Cell title="实名卡本金上限" side={yuan(settings.namedCapFen)} />
      <Cell title="未实名卡本金上限" side={yuan(settings.unnamedCapFen)} />
      <Cell title="最低充值" side={yuan(settings.minTopUpFen)} />
      <Cell title="柜台充值要第二人确认" side={`超过 ${yuan(settings.counterApprovalAboveFen)}`} />
      <Cell title="认领卡要当面核对" side={`余额超过 ${yuan(settings.claimConfirmAboveFen)}`} />
    </Card>
  );
}

function ShopCards() {
  const mayOpen = useMay('settings.edit');
  const view = useRemote({ key: ['staff', 'shops'], read: () => api.get<ShopSettings[]>('/staff/shops') });
  return (
    <Shown view={view} failed="门店没能加载出来">
      {(shops) => (
        <>
          {shops.map((shop) => (
            <ShopCard key={shop.id} shop={shop} />
          ))}
          {mayOpen && (
            <Card flush>
              <Cell
                icon="plus"
                title="开新店"
                note="会员和卡通用，单据与现金分开"
                chevron
                onTap={() => {
                  go('/staff/shop/index');
                }}
                testId="shop-new"
              />
            </Card>
          )}
        </>
      )}
    </Shown>
  );
}

function ShopCard({ shop }: { shop: ShopSettings }) {
  // A manager of one shop reaches that shop alone; the server says the same.
  const mayEdit = useMay('shop.edit');
  const own = useSession((session) => session.me?.staff?.shops.some(({ id }) => id === shop.id) ?? false);
  return (
    <Card flush className="mb-3" testId={`shop-${shop.name}`}>
      <Cell strong title={shop.name} note={`${shop.city} ${shop.address}`} />
      <Cell title="电话" side={shop.phone} />
      <Cell title="营业时间" side={<Hours text={hoursText(shop.hours)} />} />
      <Cell title="抹零" side={roundings[shop.roundingMode]} />
      {mayEdit && own && (
        <Cell
          icon="edit"
          title="修改"
          chevron
          onTap={() => {
            go('/staff/shop/index', { id: shop.id });
          }}
          testId={`shop-edit-${shop.name}`}
        />
      )}
    </Card>
  );
}

/** A line for each stretch of the week. */
function Hours({ text }: { text: string }) {
  return (
    <View>
      {text.split('，').map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  );
}

function History() {
  const view = useRemoteList<SettingsChangeRow, PageOf<SettingsChangeRow>>({
    key: ['staff', 'settings-history'],
    read: (cursor) => api.get<PageOf<SettingsChangeRow>>('/staff/settings/history', { cursor }),
  });
  return (
    <Shown view={view} failed="改动记录没能加载出来" empty={<Empty title="还没有改动" text="改过的设置会留在这里" />}>
      {({ items, end }) => (
        <>
          <Card flush>
            {items.map((row) => (
              <Cell key={row.id} shape="block" testId={`change-${row.id}`}>
                <View className="text-14 font-medium">
                  <Separated parts={[row.field, row.shopName]} />
                </View>
                <View className="text-14">{row.before === null ? row.after : `${row.before} → ${row.after}`}</View>
                <View className="text-12 text-secondary">
                  <Separated parts={[nearDayClock(row.at), row.by, row.reason]} />
                </View>
              </Cell>
            ))}
          </Card>
          <ListEnd {...end} />
        </>
      )}
    </Shown>
  );
}
