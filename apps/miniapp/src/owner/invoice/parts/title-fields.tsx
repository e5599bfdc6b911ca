import type { AskInvoiceInput, InvoiceTitleView } from '@cheyou/contracts';
import { sentenceFor } from '@cheyou/contracts';
import { isRefusal, parseInvoiceTitle } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { Pills, Segment } from '@/ui/pills';
import { useMyTitles } from '../../parts/use-bill-invoice';

type Kind = AskInvoiceInput['titleKind'];

/** What is typed about whom an invoice is made out to. */
export interface TypedTitle {
  readonly kind: Kind;
  readonly name: string;
  readonly taxNumber: string;
  readonly email: string;
}

export const noTitle: TypedTitle = { kind: 'person', name: '', taxNumber: '', email: '' };

interface TitleFieldsProps {
  typed: TypedTitle;
  onType: (typed: TypedTitle) => void;
}

/** A person or a company, typed anew or taken from an earlier invoice. */
export function TitleFields({ typed, onType }: TitleFieldsProps) {
  const set = (change: Partial<TypedTitle>): void => {
    onType({ ...typed, ...change });
  };
  return (
    <>
      <SavedTitles onTake={onType} />
      <Segment<Kind>
        choices={[
          { key: 'person', label: '个人' },
          { key: 'company', label: '单位' },
        ]}
        picked={typed.kind}
        onPick={(kind) => {
          set({ kind });
        }}
      />
      <Card flush className="mt-3">
        <InputRow
          label="抬头"
          needed
          value={typed.name}
          onChange={(name) => {
            set({ name });
          }}
          hint={typed.kind === 'person' ? '您的姓名' : '营业执照上的全称'}
          maxLength={100}
          testId="invoice-title"
        />
        {typed.kind === 'company' && (
          <InputRow
            label="税号"
            needed
            value={typed.taxNumber}
            onChange={(taxNumber) => {
              set({ taxNumber });
            }}
            hint="纳税人识别号，一般 18 位"
            maxLength={30}
            testId="invoice-tax-number"
          />
        )}
        <InputRow
          label="邮箱"
          value={typed.email}
          onChange={(email) => {
            set({ email });
          }}
          hint="选填，接收电子发票"
          maxLength={100}
          testId="invoice-email"
        />
      </Card>
    </>
  );
}

/** Whom one's invoices were made out to before: one tap fills all. */
function SavedTitles({ onTake }: { onTake: (typed: TypedTitle) => void }) {
  const titles = useMyTitles();
  if (titles.length === 0) return null;
  return (
    <View className="mb-3">
      <Pills
        name="title"
        choices={titles.map(({ title }, place) => ({ key: String(place), label: title }))}
        picked={null}
        onPick={(place) => {
          const saved = titles[Number(place)];
          if (saved) onTake(typedOf(saved));
        }}
      />
    </View>
  );
}

const typedOf = ({ titleKind, title, taxNumber, email }: InvoiceTitleView): TypedTitle => ({
  kind: titleKind,
  name: title,
  taxNumber: taxNumber ?? '',
  email: email ?? '',
});

/** What keeps a title from being sent, said on the button; null when nothing does. */
export function troubleOf({ kind, name, taxNumber }: TypedTitle): string | null {
  if (name.trim() === '') return '请填写抬头';
  if (kind === 'company' && taxNumber.trim() === '') return '请填写税号';
  const parsed = parseInvoiceTitle(kind, name, taxNumber);
  if (!isRefusal(parsed)) return null;
  return parsed.refused === 'TAX_NUMBER_INVALID' ? '税号不对，请对照营业执照' : sentenceFor(parsed.refused);
}
