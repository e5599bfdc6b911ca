import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSession } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { useColleagues } from '../../parts/use-colleagues';
import { fieldYuan, typedFen } from '@/ui/yuan-field';
import { priceTrouble, type FormLine, type Sellable } from '../sale-form';

export interface LineSheetProps {
  line: FormLine;
  service: Sellable;
  /** null takes the line off. */
  onSave: (line: FormLine | null) => void;
  onClose: () => void;
}

/** One line: who does it, and a price by hand within the role's limit, with its reason. */
export function LineSheet({ line, service, onSave, onClose }: LineSheetProps) {
  const maxPercent = useSession((session) => session.me?.staff?.limits.discountPercent ?? 0);
  const [text, setText] = useState(line.priceFen === null ? '' : fieldYuan(line.priceFen));
  const [reason, setReason] = useState(line.priceReason);
  const [performerId, setPerformerId] = useState(line.performerId);
  const priceFen = text.trim() === '' ? null : typedFen(text);
  const changed = priceFen !== null && priceFen !== service.priceFen;
  const trouble = troubleOf(text, priceFen, service, maxPercent);
  const unsaid = changed && reason.trim().length < 2;
  const save = (): void => {
    onSave({ ...line, performerId, priceFen: changed ? priceFen : null, priceReason: changed ? reason.trim() : '' });
  };
  return (
    <Sheet
      open
      title={service.name}
      onClose={onClose}
      testId="line-sheet"
      foot={
        <Foot
          reason={trouble ? '请改价格' : unsaid ? '请先写改价原因' : null}
          onSave={save}
          onRemove={() => {
            onSave(null);
          }}
        />
      }
    >
      <View className="-mx-4">
        <InputRow
          label="单价"
          kind="digit"
          value={text}
          hint={`标价 ${yuan(service.priceFen)}`}
          maxLength={10}
          error={trouble}
          side={<View className="text-secondary">元</View>}
          onChange={setText}
          testId="line-price"
        />
        {changed && (
          <InputRow
            label="改价原因"
            needed
            value={reason}
            hint="例如 老客户优惠"
            maxLength={100}
            onChange={setReason}
            testId="line-reason"
          />
        )}
      </View>
      <View className="text-12 text-secondary mt-2">
        {maxPercent > 0 ? `您最多可以优惠 ${maxPercent}%，再低请店长来改` : '您的岗位不能改价'}
      </View>
      {service.kind !== 'card' && <Performers picked={performerId} onPick={setPerformerId} />}
    </Sheet>
  );
}

function Foot({ reason, onSave, onRemove }: { reason: string | null; onSave: () => void; onRemove: () => void }) {
  return (
    <View className="c-row gap-3">
      <Button kind="line" onTap={onRemove} testId="line-remove">
        移除
      </Button>
      <Button shape="grow" off={reason !== null} onTap={onSave} testId="line-save">
        {reason ?? '好了'}
      </Button>
    </View>
  );
}

function troubleOf(text: string, priceFen: number | null, service: Sellable, maxPercent: number): string | null {
  if (text.trim() === '') return null;
  if (priceFen === null) return '请填数字，最多两位小数';
  return priceTrouble(service, priceFen, maxPercent);
}

function Performers({ picked, onPick }: { picked: string | null; onPick: (id: string | null) => void }) {
  const view = useColleagues();
  const shop = useWorkingShop();
  if (view.state !== 'ready') return null;
  const here = view.data.filter(({ state, shopId }) => state === 'active' && shopId === shop?.id);
  return (
    <>
      <SectionHead title="施工人" more="选填" />
      <Pills
        choices={[{ key: '', label: '不指定' }, ...here.map(({ id, name }) => ({ key: id, label: name }))]}
        picked={picked ?? ''}
        onPick={(id) => {
          onPick(id || null);
        }}
      />
    </>
  );
}
