import { View } from '@tarojs/components';
import { useState } from 'react';
import { cardKindNames, countWords, labourWords, validityWords } from '@/service-cards/card-words';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Money } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import type { ServiceCardProductView } from '../parts/wire';
import { HistorySheet } from './parts/history-sheet';
import { ProductSheet } from './parts/product-sheet';

type Act =
  { kind: 'edit'; product: ServiceCardProductView | null } | { kind: 'history'; product: ServiceCardProductView };

/** 次卡与套餐: what can be sold, from now on; what was sold keeps its own terms. */
export default function ServiceCardProductsPage() {
  const mayEdit = useMay('serviceCardProduct.edit');
  const [act, setAct] = useState<Act | null>(null);
  const view = useRemote({
    key: ['staff', 'service-card-products'],
    read: () => api.get<ServiceCardProductView[]>('/staff/service-card-products'),
  });
  const close = (): void => {
    setAct(null);
  };
  return (
    <Page
      title="次卡与套餐"
      wide
      testId="service-card-products"
      bar={
        mayEdit && (
          <ActionBar>
            <Button
              shape="grow"
              icon="plus"
              onTap={() => {
                setAct({ kind: 'edit', product: null });
              }}
              testId="card-product-add"
            >
              添加卡
            </Button>
          </ActionBar>
        )
      }
      over={
        <>
          {act?.kind === 'edit' && <ProductSheet product={act.product} onClose={close} />}
          {act?.kind === 'history' && <HistorySheet product={act.product} onClose={close} />}
        </>
      }
    >
      <Shown
        view={view}
        failed="次卡与套餐没能加载出来"
        money="已经卖出的卡不受影响。"
        empty={<Empty title="还没有次卡和套餐" text={mayEdit ? '添加之后，开单时就能卖' : '请老板先添加'} />}
      >
        {(products) => (
          <>
            {onSaleFirst(products).map((product) => (
              <Product key={product.id} product={product} mayEdit={mayEdit} onAct={setAct} />
            ))}
            <Note tone="grey">改动只对以后卖的卡有效，已经卖出的按当时的条件算。</Note>
          </>
        )}
      </Shown>
    </Page>
  );
}

function onSaleFirst(products: readonly ServiceCardProductView[]): ServiceCardProductView[] {
  return [...products.filter(({ active }) => active), ...products.filter(({ active }) => !active)];
}

interface ProductProps {
  product: ServiceCardProductView;
  mayEdit: boolean;
  onAct: (act: Act) => void;
}

function Product({ product, mayEdit, onAct }: ProductProps) {
  const { name, kind, active, priceFen, services, carsMax, shopIds, transferable, onPhone } = product;
  const scope = labourWords(product.labour);
  return (
    <Card className="mb-3" testId={`card-product-${name}`}>
      <View className="c-between">
        <View className="c-row c-wrap gap-2 min-w-0">
          <View className="text-16 font-semibold">{name}</View>
          <Tag tone={active ? 'brand' : 'grey'}>{active ? cardKindNames[kind] : '已停售'}</Tag>
          {active && onPhone && <Tag tone="good">手机在卖</Tag>}
        </View>
        <View className="text-20 font-semibold">
          <Money fen={priceFen} />
        </View>
      </View>
      <View className="c-hair" />
      {services.map((service) => (
        <Pair key={service.serviceId} word={service.serviceName}>
          {countWords(service)}
        </Pair>
      ))}
      {scope !== null && <Pair word="可用于">{scope}</Pair>}
      <View className="text-12 text-secondary mt-2">
        <Separated
          parts={[
            validityWords(product),
            carsMax === null ? '不限车辆' : `限 ${String(carsMax)} 辆车`,
            shopIds !== null && `限 ${String(shopIds.length)} 家店`,
            transferable && '可转赠',
          ]}
        />
      </View>
      <View className="c-row gap-4 mt-2">
        {mayEdit && (
          <TextButton
            onTap={() => {
              onAct({ kind: 'edit', product });
            }}
            testId={`card-product-edit-${name}`}
          >
            修改
          </TextButton>
        )}
        <TextButton
          onTap={() => {
            onAct({ kind: 'history', product });
          }}
          testId={`card-product-history-${name}`}
        >
          改动记录
        </TextButton>
      </View>
    </Card>
  );
}
