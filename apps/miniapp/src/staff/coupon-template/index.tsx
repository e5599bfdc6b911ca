import { View } from '@tarojs/components';
import { useState } from 'react';
import { benefitWords } from '@/coupons/coupon-words';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Chips } from '@/ui/chips';
import { Empty } from '@/ui/empty';
import type { IconName } from '@/ui/icon';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { CardBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import { useCouponTemplates } from '../parts/use-coupon-templates';
import { useLevels } from '../parts/use-levels';
import { useServices } from '../parts/use-services';
import { useShops } from '../parts/use-shops';
import type { CouponTemplateView } from '../parts/wire';
import { TemplateSheet } from '../coupon-templates/parts/template-sheet';
import { limitWords, missedWords, occasionWords, validityWords, waysWords } from '../coupon-templates/template-words';
import { CodesSheet } from './parts/codes-sheet';
import { GiveSheet } from './parts/give-sheet';
import { ListProgress } from './parts/list-progress';
import { ListsCard } from './parts/lists-card';
import { StateSheet } from './parts/state-sheet';
import { VersionsSheet } from './parts/versions-sheet';

/** What is open over the page; of the lists one by its id. */
type Act = 'edit' | 'grant' | 'codes' | 'state' | 'versions' | `list:${string}`;

/** One kind of coupon: its rules, its figures, and the ways to issue it. */
export default function CouponTemplatePage() {
  const id = useParam('id');
  const view = useCouponTemplates();
  const [act, setAct] = useState<Act | null>(null);
  const mayGrant = useMay('coupon.grant');
  const template = view.state === 'ready' ? (view.data.find((one) => one.id === id) ?? null) : null;
  return (
    <Page
      title="优惠券"
      wide
      testId="coupon-template"
      bar={
        template?.state === 'open' &&
        mayGrant && (
          <GiveBar
            onTap={() => {
              setAct('grant');
            }}
          />
        )
      }
      over={
        template && (
          <OpenAct
            act={act}
            template={template}
            onClose={() => {
              setAct(null);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="优惠券没能加载出来" money="已经发出的券不受影响。" bones={<CardBones />}>
        {() =>
          template ? (
            <>
              <Head template={template} />
              <Missed template={template} />
              <Rules template={template} />
              <Acts template={template} onAct={setAct} />
              <ListsCard
                templateId={template.id}
                onOpen={(id) => {
                  setAct(`list:${id}`);
                }}
              />
            </>
          ) : (
            <Empty title="没有这种优惠券" text="回到优惠券列表再选一次" />
          )
        }
      </Shown>
    </Page>
  );
}

function GiveBar({ onTap }: { onTap: () => void }) {
  return (
    <ActionBar>
      <Button shape="grow" onTap={onTap} testId="template-grant">
        发给会员
      </Button>
    </ActionBar>
  );
}

function OpenAct({ act, ...sheet }: { act: Act | null; template: CouponTemplateView; onClose: () => void }) {
  switch (act) {
    case 'edit':
      return <TemplateSheet {...sheet} />;
    case 'grant':
      return <GiveSheet {...sheet} />;
    case 'codes':
      return <CodesSheet {...sheet} />;
    case 'state':
      return <StateSheet {...sheet} />;
    case 'versions':
      return <VersionsSheet {...sheet} />;
    case null:
      return null;
    default:
      return <ListProgress id={act.slice('list:'.length)} onClose={sheet.onClose} />;
  }
}

function Head({ template }: { template: CouponTemplateView }) {
  const { name, state, issued, used, budgetLeftFen, left, revoked } = template;
  return (
    <Card testId="template-head">
      <View className="pb-1">
        <View className="c-row c-wrap gap-2">
          <View className="text-20 font-semibold">{name}</View>
          <Tag tone={state === 'open' ? 'good' : 'grey'}>{state === 'open' ? '发放中' : '已停发'}</Tag>
          {waysWords(template).map((way) => (
            <Tag key={way} tone="brand">
              {way}
            </Tag>
          ))}
        </View>
        <View className="text-14 text-secondary mt-1">{benefitWords(template.benefit)}</View>
        {revoked > 0 && <View className="text-12 text-secondary mt-1">另有 {counted(revoked)} 张已收回</View>}
      </View>
      <Chips
        look="inset"
        figures="m"
        chips={[
          {
            key: 'issued',
            word: '已发',
            figure: counted(issued),
            unit: '张',
            ...(left !== null && { foot: `还剩 ${counted(left)}` }),
          },
          {
            key: 'used',
            word: '已用',
            figure: counted(used),
            unit: '张',
            ...(issued > 0 && { foot: percentWords(used, issued) }),
          },
          { key: 'budget', word: '预算还剩', figure: budgetLeftFen === null ? '不限' : yuan(budgetLeftFen) },
        ]}
      />
    </Card>
  );
}

/** What came up and couldn't be given: a limit is no error, but somebody has to see it. */
function Missed({ template: { missed } }: { template: CouponTemplateView }) {
  if (missed.length === 0) return null;
  return (
    <Note tone="watch" icon="warning" className="mt-3" testId="template-missed">
      有会员该得而没有发：{missed.map(missedWords).join('，')}。加张数或预算后，还来得及的会补发。
    </Note>
  );
}

function OccasionWords({ givenOn }: { givenOn: NonNullable<CouponTemplateView['givenOn']> }) {
  const levels = useLevels();
  const name = levels.find(({ code }) => code === givenOn.level)?.name ?? '指定等级';
  return <View>{occasionWords(givenOn, name)}</View>;
}

const percentWords = (used: number, issued: number): string => `用了 ${String(Math.round((used * 100) / issued))}%`;

function Rules({ template }: { template: CouponTemplateView }) {
  const { scope, stacking, carBound, budgetFen, totalMax } = template;
  return (
    <Card className="mt-3" testId="template-rules">
      {template.givenOn && (
        <Pair word="自动发放">
          <OccasionWords givenOn={template.givenOn} />
        </Pair>
      )}
      <Pair word="有效期">{validityWords(template.validity)}</Pair>
      <Pair word="适用项目">
        <ScopeWords scope={scope} />
      </Pair>
      {scope.shopIds !== null && (
        <Pair word="适用门店">
          <ShopWords shopIds={scope.shopIds} />
        </Pair>
      )}
      {scope.levels !== null && <Pair word="适用会员">{`${String(scope.levels.length)} 个等级`}</Pair>}
      {carBound && <Pair word="车辆">领时绑定一辆车</Pair>}
      <Pair word="张数">{limitWords({ perMemberMax: template.perMemberMax, totalMax })}</Pair>
      {budgetFen !== null && <Pair word="预算">{`${yuan(budgetFen)}，已发 ${yuan(template.issuedFen)}`}</Pair>}
      <Pair word="叠加">{stacking.alone ? '只能单独用' : '可与其他类的券一起用'}</Pair>
    </Card>
  );
}

function ScopeWords({ scope: { itemIds, categories } }: Pick<CouponTemplateView, 'scope'>) {
  const view = useServices();
  const all = view.state === 'ready' ? view.data : [];
  if (itemIds !== null) {
    return (
      <View>{itemIds.map((id) => all.find((service) => service.id === id)?.name ?? '已下架的项目').join('、')}</View>
    );
  }
  if (categories === null) return <View>全部项目</View>;
  const names = new Map<string, string>(all.map(({ category, categoryName }) => [category, categoryName]));
  return <View>{categories.map((category) => names.get(category) ?? '其他').join('、')}</View>;
}

function ShopWords({ shopIds }: { shopIds: readonly string[] }) {
  const view = useShops();
  const all = view.state === 'ready' ? view.data : [];
  return <View>{shopIds.map((id) => all.find((shop) => shop.id === id)?.name ?? '已关的店').join('、')}</View>;
}

function Acts({ template, onAct }: { template: CouponTemplateView; onAct: (act: Act) => void }) {
  const mayEdit = useMay('couponTemplate.edit');
  const open = template.state === 'open';
  const rows: { key: Act; may: boolean; icon: IconName; word: string; note: string }[] = [
    { key: 'edit', may: mayEdit, icon: 'edit', word: '修改规则', note: '发出的券按发时的规则算' },
    { key: 'codes', may: mayEdit, icon: 'letters', word: '兑换码', note: '一个码换一张，印在卡片上或发给合作方' },
    {
      key: 'state',
      may: mayEdit,
      icon: open ? 'close' : 'refresh',
      word: open ? '停止发放' : '恢复发放',
      note: '已经发出的照常可用',
    },
    { key: 'versions', may: true, icon: 'document', word: '改动记录', note: `现在是第 ${String(template.version)} 版` },
  ];
  return (
    <Card flush className="mt-3">
      {rows
        .filter(({ may }) => may)
        .map(({ key, icon, word, note }) => (
          <Cell
            key={key}
            icon={icon}
            title={word}
            note={note}
            chevron
            onTap={() => {
              onAct(key);
            }}
            testId={`template-act-${key}`}
          />
        ))}
    </Card>
  );
}
