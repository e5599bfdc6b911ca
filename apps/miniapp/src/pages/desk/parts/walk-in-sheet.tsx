import type { components } from '@cheyou/contracts';
import { isRefusal, normalisePlate, parsePlate } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { api } from '@/shell/api';
import { hasRealKeyboard } from '@/shell/device';
import { go } from '@/shell/navigation';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow, PickRow } from '@/ui/input-row';
import { Plate } from '@/ui/plate';
import { PlateKeypad } from '@/ui/plate-keypad';
import { Sheet } from '@/ui/sheet';

interface WalkInForm {
  plate: string;
  noPlate: boolean;
  model: string;
}

/** A new-energy plate has eight signs. */
const plateMax = 8;

type WalkInInput = components['schemas']['WalkInInput'];
type StaffCar = components['schemas']['StaffCar'];

/** 新车登记: a car that nobody owns here yet; the plate is all it needs, and even that may be missing. */
export function WalkInSheet({ typed, onClose }: { typed: string; onClose: () => void }) {
  const [form, setForm] = useState<WalkInForm>({ plate: begunPlate(typed), noPlate: false, model: '' });
  const change = (part: Partial<WalkInForm>): void => {
    setForm((now) => ({ ...now, ...part }));
  };
  const [tried, setTried] = useState(false);
  const [typing, setTyping] = useState(() => !hasRealKeyboard() && isRefusal(parsePlate(form.plate)));
  const add = useOnce<WalkInInput, StaffCar>('walkIn', (body, key) => api.post('/staff/walk-ins', body, { key }));
  const { outcome } = add;
  useEffect(() => {
    if (outcome?.state !== 'done') return;
    onClose();
    go('/staff/car/index', { id: outcome.answer.car.id });
  }, [outcome, onClose]);
  const { plate, noPlate, model } = form;
  const wrong = !noPlate && isRefusal(parsePlate(plate));
  const submit = (): void => {
    setTried(true);
    if (wrong) return;
    void add.run({ plate: noPlate ? null : normalisePlate(plate), ...(model.trim() && { series: model.trim() }) });
  };
  return (
    <Sheet
      open
      title="新车登记"
      onClose={onClose}
      closable={!add.busy}
      testId="walk-in-sheet"
      foot={
        <Button shape="wide" busy={add.busy} onTap={submit} testId="walk-in-save">
          登记为散客
        </Button>
      }
    >
      <View className="text-12 text-secondary mb-3">只登记车，不留个人资料；到店 5 次后会提示可以开卡。</View>
      <Fields
        form={form}
        error={tried && wrong ? '车牌不对：省份简称、字母，后面 5 或 6 位' : null}
        onChange={change}
        onPlate={() => {
          setTyping(true);
        }}
      />
      <OutcomeNote once={add} />
      {typing && (
        <PlateKeys
          form={form}
          onChange={change}
          onDone={() => {
            setTyping(false);
          }}
        />
      )}
    </Sheet>
  );
}

interface FieldsProps {
  form: WalkInForm;
  error: string | null;
  onChange: (part: Partial<WalkInForm>) => void;
  onPlate: () => void;
}

function Fields({ form: { plate, noPlate, model }, error, onChange, onPlate }: FieldsProps) {
  return (
    <Card flush className="border border-solid border-line">
      {hasRealKeyboard() ? (
        <InputRow
          label="车牌"
          value={noPlate ? '' : plate}
          hint={noPlate ? '暂无车牌' : '例如 川A8K2M7'}
          maxLength={10}
          error={error}
          onChange={(text) => {
            onChange({ plate: text.toUpperCase(), noPlate: false });
          }}
          testId="walk-in-plate"
        />
      ) : (
        <PickRow
          label="车牌"
          value={plate === '' || noPlate ? null : <Plate plate={plate} />}
          hint={noPlate ? '暂无车牌' : '点这里输入'}
          error={error}
          onTap={onPlate}
          testId="walk-in-plate"
        />
      )}
      <Cell
        title="暂无车牌"
        note="新车还没上牌，以后可以补"
        side={<Switch on={noPlate} />}
        onTap={() => {
          onChange({ noPlate: !noPlate });
        }}
        testId="walk-in-no-plate"
      />
      <InputRow
        label="车型"
        value={model}
        hint="选填，例如 云阔 2.0T"
        maxLength={60}
        onChange={(text) => {
          onChange({ model: text });
        }}
        testId="walk-in-model"
      />
    </Card>
  );
}

interface PlateKeysProps {
  form: WalkInForm;
  onChange: (part: Partial<WalkInForm>) => void;
  onDone: () => void;
}

/** The phone's own keyboard has no plates: the keypad stands in the sheet. */
function PlateKeys({ form: { plate, noPlate }, onChange, onDone }: PlateKeysProps) {
  const typed = noPlate ? '' : plate;
  const put = (next: string): void => {
    onChange({ plate: next, noPlate: false });
  };
  return (
    <View className="-mx-4 mt-3">
      <PlateKeypad
        fixed={false}
        doneLabel="完成"
        onKey={(key) => {
          if (typed.length < plateMax) put(typed + key);
        }}
        onBackspace={() => {
          put(typed.slice(0, -1));
        }}
        onClear={() => {
          put('');
        }}
        onDone={onDone}
        onNoPlate={() => {
          onChange({ noPlate: true });
          onDone();
        }}
      />
    </View>
  );
}

/** The plate as far as it was typed into the search; without its region it is one of here. */
function begunPlate(typed: string): string {
  const begun = normalisePlate(typed);
  if (begun === '' || /[\u4e00-\u9fff]/.test(begun)) return begun;
  return /^[A-Z]/.test(begun) && begun.length >= 6 ? `川${begun}` : `川A${begun}`;
}
