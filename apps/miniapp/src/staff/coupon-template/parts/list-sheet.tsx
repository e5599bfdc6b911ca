import { phonesOfText } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { InputRow, TextArea } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import { useLevels } from '../../parts/use-levels';
import type { CouponListDetail, CouponListInput, CouponTemplateView } from '../../parts/wire';
import { GrantWayPick, type GrantWay } from './grant-way';
import { ListProgress } from './list-progress';

interface ListSheetProps {
  template: CouponTemplateView;
  way: Exclude<GrantWay, 'members'>;
  onPick: (way: GrantWay) => void;
  onClose: () => void;
}

/** Gives one to all of a level or to the members behind pasted numbers; the coupons follow in the background, and the sheet shows how far they are. */
export function ListSheet({ template, way, onPick, onClose }: ListSheetProps) {
  const [level, setLevel] = useState<string | null>(null);
  const [phones, setPhones] = useState('');
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const once = useOnce<CouponListInput, CouponListDetail>(`list.${template.id}`, (body, key) =>
    api.post(`/staff/coupon-templates/${template.id}/lists`, body, { key }),
  );
  useDone(once, ({ id }) => {
    staffChanged();
    setOpened(id);
  });
  if (opened !== null) return <ListProgress id={opened} onClose={onClose} />;
  const body = way === 'level' ? levelBody(level, reason) : phonesBody(phones, reason);
  const trouble = way === 'level' ? levelTrouble(level, reason) : phonesTrouble(phones, reason);
  return (
    <Sheet
      open
      title={`发${template.name}`}
      onClose={onClose}
      closable={!once.busy}
      testId="list-sheet"
      foot={
        <Button
          shape="wide"
          busy={once.busy}
          off={trouble !== null || once.unfinished !== null}
          onTap={() => void once.run(body)}
          testId="list-act"
        >
          {trouble ?? (way === 'level' ? '发给这个等级的会员，每人 1 张' : '发给这些号码的会员，每人 1 张')}
        </Button>
      }
    >
      <GrantWayPick way={way} onPick={onPick} />
      <View className="mt-3">
        {way === 'level' ? (
          <LevelPick picked={level} onPick={setLevel} />
        ) : (
          <PhonesPart text={phones} onChange={setPhones} />
        )}
      </View>
      <View className="-mx-4 mt-2">
        <InputRow
          label="原因"
          needed
          value={reason}
          hint="例如 老客户回馈"
          maxLength={120}
          onChange={setReason}
          testId="list-reason"
        />
      </View>
      <OutcomeNote once={once} />
    </Sheet>
  );
}

function LevelPick({ picked, onPick }: { picked: string | null; onPick: (level: string) => void }) {
  const levels = useLevels();
  if (levels.length === 0) return <Note tone="watch">还没有会员等级。</Note>;
  return (
    <>
      <Pills
        choices={levels.map(({ code, name }) => ({ key: code, label: name }))}
        picked={picked}
        onPick={onPick}
        name="list-level"
      />
      <View className="text-12 text-secondary mt-2">发给现在正好在这个等级的会员，更高等级的不算。</View>
    </>
  );
}

function PhonesPart({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { known, wrong } = countsOf(text);
  return (
    <>
      <TextArea
        value={text}
        hint="一行一个手机号，可以从表格里整列贴过来"
        maxLength={textMax}
        onChange={onChange}
        testId="list-phones"
      />
      <View className="text-12 text-secondary mt-2" data-testid="list-counts">
        {`认出 ${String(known)} 个手机号${wrong > 0 ? `，${String(wrong)} 行不是手机号` : ''}。不是会员的不会发，会列给您看。`}
      </View>
    </>
  );
}

/** What the server takes at most. */
const textMax = 100_000;

function countsOf(text: string): { known: number; wrong: number } {
  const pasted = phonesOfText(text);
  const known = new Set(pasted.flatMap(({ phone }) => phone ?? [])).size;
  return { known, wrong: pasted.filter(({ phone }) => phone === null).length };
}

const levelTrouble = (level: string | null, reason: string): string | null =>
  level === null ? '请选等级' : reasonTrouble(reason);
const phonesTrouble = (text: string, reason: string): string | null =>
  countsOf(text).known === 0 ? '请贴手机号' : reasonTrouble(reason);
const reasonTrouble = (reason: string): string | null => (reason.trim() === '' ? '请写原因' : null);

const levelBody = (level: string | null, reason: string): CouponListInput => ({
  recipients: 'level',
  level: level ?? '',
  phones: null,
  reason: reason.trim(),
});
const phonesBody = (phones: string, reason: string): CouponListInput => ({
  recipients: 'phones',
  level: null,
  phones,
  reason: reason.trim(),
});
