import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { shortYuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import type { CardProductView } from '../parts/wire';
import { ProductSheet } from './parts/product-sheet';

/** 储值卡活动: how much is given for how much, from now on; what was sold keeps its own terms. */
export default function ProductsPage() {
  const mayEdit = useMay('cardProduct.edit');
  const view = useRemote({
    key: ['staff', 'products'],
    read: () => api.get<CardProductView[]>('/staff/card-products'),
  });
  const [edited, setEdited] = useState<CardProductView | 'new' | null>(null);
  return (
    <Page
      title="储值卡活动"
      wide
      testId="products"
      bar={
        mayEdit && (
          <ActionBar>
            <Button
              shape="grow"
              icon="plus"
              onTap={() => {
                setEdited('new');
              }}
              testId="product-add"
            >
              添加活动
            </Button>
          </ActionBar>
        )
      }
      over={
        edited && (
          <ProductSheet
            product={edited === 'new' ? null : edited}
            onClose={() => {
              setEdited(null);
            }}
          />
        )
      }
    >
      <Shown
        view={view}
        failed="储值卡活动没能加载出来"
        money="已经充的卡不受影响。"
        empty={<Empty title="还没有储值卡活动" text="添加之后，车主和柜台就能按档充值" />}
      >
        {(products) => (
          <>
            {products.map((product) => (
              <Product key={product.id} product={product} onEdit={mayEdit ? setEdited : null} />
            ))}
            <Note tone="grey">改动只对以后的充值有效，已经充的按当时的活动算。</Note>
          </>
        )}
      </Shown>
    </Page>
  );
}

interface ProductProps {
  product: CardProductView;
  onEdit: ((product: CardProductView) => void) | null;
}

function Product({ product, onEdit }: ProductProps) {
  return (
    <Card className="mb-3" testId={`product-${product.name}`}>
      <View className="c-between">
        <View className="c-row gap-2">
          <View className="text-16 font-semibold">{product.name}</View>
          {!product.active && <Tag>已停用</Tag>}
        </View>
        {onEdit && (
          <TextButton
            onTap={() => {
              onEdit(product);
            }}
            testId={`product-edit-${product.name}`}
          >
            修改
          </TextButton>
        )}
      </View>
      <View className="grid grid-cols-2 gap-3 mt-3">
        {product.tiers.map((tier) => (
          <View key={tier.id} className="bg-fill rounded-control p-3">
            <View className="text-16 font-semibold">充 ¥{shortYuan(tier.payFen)}</View>
            <View className="text-14 text-secondary-page">
              {tier.bonusFen > 0 ? `送 ¥${shortYuan(tier.bonusFen)}` : '无赠送'}
            </View>
          </View>
        ))}
      </View>
      <View className="text-12 text-secondary mt-3">
        {product.bonusMonths === null ? '赠送金长期有效' : `赠送金 ${product.bonusMonths} 个月有效`}，本金长期有效
      </View>
    </Card>
  );
}
