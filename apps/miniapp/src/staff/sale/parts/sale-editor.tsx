import { useState, type ReactNode } from 'react';
import { api } from '@/shell/api';
import { goInstead } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { useWrite } from '@/shell/use-write';
import { OutcomeNote } from '@/shell/view-parts';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { Card } from '@/ui/card';
import { View } from '@tarojs/components';
import { isGreen } from '../../parts/car-words';
import { staffChanged } from '../../parts/staff-changed';
import type { SaleLineInput, SaleView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import {
  formLinesOf,
  hasCard,
  inputsOf,
  lineOf,
  totalOf,
  withOneMore,
  withQty,
  type FormLine,
  type SaleForm,
  type Sellable,
} from '../sale-form';
import { BuyerCard, type Buyer } from './buyer-card';
import { ChosenLines } from './chosen-lines';
import { LineSheet } from './line-sheet';
import { ServicePicker } from './service-picker';
import { TotalBar } from './total-bar';

interface OpenBody {
  carId: string | null;
  memberId: string | null;
  lines: SaleLineInput[];
}

export interface OpenSaleProps {
  buyer: Buyer;
  services: Sellable[];
  /** Already chosen on the page before. */
  serviceId: string;
  /** A member code that was scanned first. */
  code: string;
  /** The group of things that is open first. */
  first: string;
}

/** A new sale: opened with its lines, then settled. */
export function OpenSale({ buyer, services, serviceId, code, first }: OpenSaleProps) {
  const subject = buyer.carId ?? buyer.memberId ?? 'free';
  const { form, change, discard } = useDraft<SaleForm>(`staff.sale.${subject}.${serviceId}`, {
    lines: services.some(({ id }) => id === serviceId) ? [lineOf(serviceId)] : [],
  });
  const open = useOnce<OpenBody, SaleView>(`openSale.${subject}`, (body, key) =>
    api.post('/staff/sales', body, { key }),
  );
  useDone(open, (sale) => {
    discard();
    staffChanged();
    goInstead('/staff/settle/index', { id: sale.id, code });
  });
  return (
    <Editor
      title="开单"
      lines={form.lines}
      services={services}
      busy={open.busy}
      onChange={(lines) => {
        change({ lines });
      }}
      onDone={() => {
        void open.run({ carId: buyer.carId, memberId: buyer.memberId, lines: inputsOf(form.lines, services) });
      }}
      head={<BuyerCard buyer={buyer} />}
      known={buyer.memberId !== null || (buyer.car?.members.length ?? 0) > 0}
      first={first}
      trouble={<OutcomeNote once={open} />}
    />
  );
}

/** Another set of lines for a sale that is open. */
export function EditSale({ sale, services }: { sale: SaleView; services: Sellable[] }) {
  const { form, change, discard } = useDraft<SaleForm>(`staff.sale-lines.${sale.id}.${sale.version}`, {
    lines: formLinesOf(sale),
  });
  const save = useWrite(async () => {
    const body = { lines: inputsOf(form.lines, services), version: sale.version };
    await api.put<SaleView>(`/staff/sales/${sale.id}/lines`, body);
    discard();
    staffChanged();
    return true;
  });
  const act = async (): Promise<void> => {
    if (await save.run()) goInstead('/staff/settle/index', { id: sale.id });
  };
  return (
    <Editor
      title="改项目"
      lines={form.lines}
      services={services}
      busy={save.busy}
      onChange={(lines) => {
        change({ lines });
      }}
      onDone={() => void act()}
      known={sale.memberId !== null}
      head={
        <Card className="c-row gap-2">
          {sale.plate && <Plate plate={sale.plate} green={isGreen(sale.plateKind)} />}
          <View className="text-14 font-semibold">{sale.memberName ?? '散客'}</View>
        </Card>
      }
      trouble={<WriteTrouble error={save.error} />}
    />
  );
}

interface EditorProps {
  title: string;
  lines: FormLine[];
  services: Sellable[];
  busy: boolean;
  onChange: (lines: FormLine[]) => void;
  onDone: () => void;
  head: ReactNode;
  trouble: ReactNode;
  /** A member is to pay, or may be. */
  known: boolean;
  first?: string;
}

function Editor({ title, lines, services, busy, onChange, onDone, head, trouble, known, first }: EditorProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const line = lines.find(({ serviceId }) => serviceId === openId) ?? null;
  const service = services.find(({ id }) => id === openId) ?? null;
  const close = (): void => {
    setOpenId(null);
  };
  return (
    <Page
      title={title}
      wide="columns"
      testId="staff-sale"
      bar={<TotalBar lines={lines} totalFen={totalOf(lines, services)} busy={busy} onTap={onDone} />}
      over={
        line &&
        service && (
          <LineSheet
            line={line}
            service={service}
            onSave={(next) => {
              onChange(next ? lines.map((one) => (one === line ? next : one)) : lines.filter((one) => one !== line));
              close();
            }}
            onClose={close}
          />
        )
      }
    >
      <View className="c-columns">
        <View className="c-column-side">
          {head}
          {trouble}
          {!known && hasCard(lines, services) && <CardNeedsMember />}
          <ChosenLines
            lines={lines}
            services={services}
            onQty={(serviceId, qty) => {
              onChange(withQty(lines, serviceId, qty));
            }}
            onOpen={setOpenId}
          />
        </View>
        <View className="c-column-main">
          <ServicePicker
            services={services}
            chosen={lines}
            {...(first && { first })}
            onPick={(serviceId) => {
              onChange(withOneMore(lines, serviceId));
            }}
          />
        </View>
      </View>
    </Page>
  );
}

function CardNeedsMember() {
  return (
    <Note tone="watch" icon="people" className="mt-3" testId="card-needs-member">
      卖卡要记在会员名下，结算时请车主出示会员码。
    </Note>
  );
}
