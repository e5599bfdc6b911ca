import { sentenceFor, type components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button, TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { InputRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { MemberPicker } from '../../parts/member-picker';
import { staffChanged } from '../../parts/staff-changed';
import type { CouponTemplateView, SearchMatch } from '../../parts/wire';
import { GrantWayPick, type GrantWayProps } from './grant-way';

type GrantInput = components['schemas']['GrantInput'];
type GrantsView = components['schemas']['GrantsView'];

interface GrantSheetProps extends GrantWayProps {
  template: CouponTemplateView;
  onClose: () => void;
}

/** Gives one to each of a list of members, and says who got none and why. */
export function GrantSheet({ template, onClose, ...way }: GrantSheetProps) {
  const [members, setMembers] = useState<SearchMatch[]>([]);
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState<GrantsView | null>(null);
  const grant = useOnce<GrantInput, GrantsView>(`grant.${template.id}`, (body, key) =>
    api.post(`/staff/coupon-templates/${template.id}/grants`, body, { key }),
  );
  useDone(grant, (answer) => {
    staffChanged();
    setGiven(answer);
  });
  if (given) return <Given given={given} members={members} onClose={onClose} />;
  const memberIds = members.flatMap(({ memberId }) => memberId ?? []);
  return (
    <Sheet
      open
      title={`发${template.name}`}
      onClose={onClose}
      closable={!grant.busy}
      testId="grant-sheet"
      foot={
        <Button
          shape="wide"
          busy={grant.busy}
          off={memberIds.length === 0 || reason.trim() === '' || grant.unfinished !== null}
          onTap={() => void grant.run({ memberIds, reason: reason.trim() })}
          testId="grant-act"
        >
          {labelOf(memberIds.length, reason)}
        </Button>
      }
    >
      <GrantWayPick {...way} />
      <MemberPicker
        label="找会员"
        exceptId=""
        picked={null}
        onPick={(match) => {
          if (!memberIds.includes(match.memberId ?? '')) setMembers([...members, match]);
        }}
      />
      <Chosen members={members} onChange={setMembers} />
      <View className="-mx-4">
        <InputRow
          label="原因"
          needed
          value={reason}
          hint="例如 等待超时致歉"
          maxLength={120}
          onChange={setReason}
          testId="grant-reason"
        />
      </View>
      <OutcomeNote once={grant} />
    </Sheet>
  );
}

function labelOf(count: number, reason: string): string {
  if (count === 0) return '请先选会员';
  return reason.trim() === '' ? '请写原因' : `发给 ${String(count)} 位会员，每人 1 张`;
}

interface ChosenProps {
  members: SearchMatch[];
  onChange: (members: SearchMatch[]) => void;
}

function Chosen({ members, onChange }: ChosenProps) {
  if (members.length === 0) return null;
  return (
    <>
      <SectionHead title="发给" more={`${String(members.length)} 位`} />
      <View className="-mx-4" data-testid="grant-chosen">
        {members.map((member) => (
          <Cell
            key={member.memberId}
            title={member.memberName ?? '未留姓名'}
            note={<Separated parts={[member.phoneMasked, member.plate]} />}
            side={
              <TextButton
                onTap={() => {
                  onChange(members.filter((one) => one !== member));
                }}
              >
                移除
              </TextButton>
            }
          />
        ))}
      </View>
    </>
  );
}

function Given({ given, members, onClose }: { given: GrantsView; members: SearchMatch[]; onClose: () => void }) {
  const without = given.results.filter(({ couponId }) => couponId === null);
  return (
    <Sheet
      open
      title="发放结果"
      onClose={onClose}
      testId="grant-result"
      foot={
        <Button shape="wide" onTap={onClose} testId="grant-done">
          好了
        </Button>
      }
    >
      <Note tone={given.issued > 0 ? 'good' : 'watch'}>
        {given.issued > 0 ? `已发 ${String(given.issued)} 张，会员手机上马上能看到。` : '一张也没有发出去。'}
      </Note>
      {without.map(({ memberId, refused }) => (
        <View key={memberId} className="mt-3">
          <View className="text-14 font-medium">
            {members.find((member) => member.memberId === memberId)?.memberName ?? '会员'}没有发
          </View>
          <View className="text-12 text-secondary">{refused ? sentenceFor(refused) : ''}</View>
        </View>
      ))}
    </Sheet>
  );
}
