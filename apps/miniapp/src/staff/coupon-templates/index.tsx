import { View } from '@tarojs/components';
import { useState } from 'react';
import { benefitWords } from '@/coupons/coupon-words';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { ActionBar } from '@/ui/action-bar';
import { Barline } from '@/ui/bars';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Icon } from '@/ui/icon';
import { counted, yuan } from '@/ui/money';
import { Segment } from '@/ui/pills';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import { useCouponTemplates } from '../parts/use-coupon-templates';
import type { CouponTemplateView } from '../parts/wire';
import { TemplateSheet } from './parts/template-sheet';
import { validityWords, waysWords } from './template-words';

/** 优惠券: what is issued, how many are out and used, and what is left of the budget. */
export default function CouponTemplatesPage() {
  const mayEdit = useMay('couponTemplate.edit');
  const [adding, setAdding] = useState(false);
  const view = useCouponTemplates();
  return (
    <Page
      title="优惠券"
      wide
      testId="coupon-templates"
      bar={
        mayEdit && (
          <ActionBar>
            <Button
              shape="grow"
              icon="plus"
              onTap={() => {
                setAdding(true);
              }}
              testId="template-add"
            >
              添加优惠券
            </Button>
          </ActionBar>
        )
      }
      over={
        adding && (
          <TemplateSheet
            template={null}
            onClose={() => {
              setAdding(false);
            }}
          />
        )
      }
    >
      <Shown
        view={view}
        failed="优惠券没能加载出来"
        money="已经发出的券不受影响。"
        empty={
          <Empty title="还没有优惠券" text={mayEdit ? '添加之后可以发给会员，也可以让会员自己领' : '请老板先添加'} />
        }
      >
        {(templates) => <Templates templates={templates} />}
      </Shown>
    </Page>
  );
}

function Templates({ templates }: { templates: readonly CouponTemplateView[] }) {
  const [state, setState] = useState<CouponTemplateView['state']>('open');
  const shown = templates.filter((template) => template.state === state);
  return (
    <>
      <Segment
        choices={[
          { key: 'open', label: `发放中 ${String(countOf(templates, 'open'))}` },
          { key: 'stopped', label: `已停发 ${String(countOf(templates, 'stopped'))}` },
        ]}
        picked={state}
        onPick={setState}
      />
      <View className="mt-3">
        {shown.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
        {shown.length === 0 && <Empty title={state === 'open' ? '没有在发的券' : '没有停发的券'} text="换一栏看看" />}
      </View>
    </>
  );
}

function countOf(templates: readonly CouponTemplateView[], state: CouponTemplateView['state']): number {
  return templates.filter((template) => template.state === state).length;
}

function TemplateCard({ template }: { template: CouponTemplateView }) {
  const { id, name, benefit, issued, used, budgetFen, budgetLeftFen, totalMax, left } = template;
  return (
    <Card
      className="mb-3"
      onTap={() => {
        go('/staff/coupon-template/index', { id });
      }}
      testId={`template-${name}`}
    >
      <View className="c-between">
        <View className="c-row c-wrap gap-2 min-w-0">
          <View className="text-16 font-semibold">{name}</View>
          {waysWords(template).map((way) => (
            <Tag key={way} tone="brand">
              {way}
            </Tag>
          ))}
        </View>
        <Icon name="chevron-right" size={18} className="c-chevron" />
      </View>
      <View className="text-14 text-secondary mt-1">
        <Separated parts={[benefitWords(benefit), validityWords(template.validity)]} />
      </View>
      <View className="c-between text-14 mt-3">
        <View>
          <Separated
            parts={[`已发 ${counted(issued)}`, `已用 ${counted(used)}`, left !== null && `还剩 ${counted(left)} 张`]}
          />
        </View>
        {budgetLeftFen !== null && <View className="text-secondary">预算还剩 {yuan(budgetLeftFen)}</View>}
      </View>
      {totalMax !== null && <Progress issued={issued} whole={totalMax} />}
      {totalMax === null && budgetFen !== null && <Progress issued={template.issuedFen} whole={budgetFen} />}
    </Card>
  );
}

function Progress({ issued, whole }: { issued: number; whole: number }) {
  return (
    <View className="mt-2">
      <Barline parts={[{ paint: 'brand', value: issued }]} whole={whole} />
    </View>
  );
}
