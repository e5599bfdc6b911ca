import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { SectionHead } from '@/ui/section-head';
import { PeopleBones } from '../parts/people-bones';
import { Shown } from '@/shell/shown';
import { VisitRows } from '../parts/visit-rows';
import { useMember } from '../parts/use-member';
import type { CouponView, StaffMember } from '../parts/wire';
import { AdjustSheet } from './parts/adjust-sheet';
import { EditSheet } from './parts/edit-sheet';
import { GiveHoursSheet } from '../parts/give-hours-sheet';
import { GiveCouponSheet } from './parts/give-coupon-sheet';
import { MemberActs, type MemberAct } from './parts/member-acts';
import { MemberCards } from './parts/member-cards';
import { MemberCars } from './parts/member-cars';
import { MemberCoupons } from './parts/member-coupons';
import { MemberHead } from './parts/member-head';
import { MemberPoints } from './parts/member-points';
import { MemberServiceCards } from './parts/member-service-cards';
import { MergeSheet } from './parts/merge-sheet';
import { PhoneSheet } from './parts/phone-sheet';
import { RebindSheet } from './parts/rebind-sheet';
import { RevokeSheet } from './parts/revoke-sheet';

/** 会员: who somebody is, what is on the card, which cars, what was done. */
export default function MemberPage() {
  const id = useParam('id');
  const view = useMember(id);
  const [act, setAct] = useState<MemberAct | null>(null);
  const [revoked, setRevoked] = useState<CouponView | null>(null);
  const member = view.state === 'ready' ? view.data : null;
  return (
    <Page
      title="会员"
      wide="columns"
      testId="staff-member"
      bar={member && <MemberBar member={member} />}
      over={
        <>
          {member && (
            <OpenAct
              act={act}
              member={member}
              onClose={() => {
                setAct(null);
              }}
            />
          )}
          {revoked && (
            <RevokeSheet
              coupon={revoked}
              onClose={() => {
                setRevoked(null);
              }}
            />
          )}
        </>
      }
    >
      <Shown view={view} failed="会员资料没能加载出来" money="卡内余额没有变动。" bones={<PeopleBones />}>
        {(data) => <Body member={data} onAct={setAct} onRevoke={setRevoked} />}
      </Shown>
    </Page>
  );
}

interface BodyProps {
  member: StaffMember;
  onAct: (act: MemberAct) => void;
  onRevoke: (coupon: CouponView) => void;
}

function Body({ member, onAct, onRevoke }: BodyProps) {
  return (
    <View className="c-columns">
      <View className="c-column-main">
        <MemberHead member={member} />
        <MemberCards member={member} />
        <MemberServiceCards
          memberId={member.id}
          onGive={() => {
            onAct('hours');
          }}
        />
        <MemberCoupons
          memberId={member.id}
          onRevoke={onRevoke}
          onGrant={() => {
            onAct('give');
          }}
        />
        <MemberPoints
          memberId={member.id}
          onAdjust={() => {
            onAct('adjust');
          }}
        />
        <MemberCars member={member} />
        <SectionHead title="最近到店" more={member.visits > 0 ? `共 ${member.visits} 次` : undefined} />
        <VisitRows visits={member.recent} plates />
      </View>
      <View className="c-column-side">
        <MemberActs member={member} onAct={onAct} />
      </View>
    </View>
  );
}

/** Somebody with one car came with it. */
const onlyCarOf = ({ cars }: StaffMember) => (cars.length === 1 ? (cars[0] ?? null) : null);

function OpenAct({ act, ...sheet }: { act: MemberAct | null; member: StaffMember; onClose: () => void }) {
  switch (act) {
    case 'edit':
      return <EditSheet {...sheet} />;
    case 'phone':
      return <PhoneSheet {...sheet} />;
    case 'merge':
      return <MergeSheet {...sheet} />;
    case 'rebind':
      return <RebindSheet {...sheet} />;
    case 'give':
      return <GiveCouponSheet {...sheet} />;
    case 'hours':
      return <GiveHoursSheet memberId={sheet.member.id} car={onlyCarOf(sheet.member)} onClose={sheet.onClose} />;
    case 'adjust':
      return <AdjustSheet memberId={sheet.member.id} onClose={sheet.onClose} />;
    case null:
      return null;
  }
}

function MemberBar({ member }: { member: StaffMember }) {
  const maySell = useMay('sale.create');
  const mayTopUp = useMay('counterTopUp.create');
  if (!maySell && !mayTopUp) return null;
  const [car] = member.cars;
  return (
    <ActionBar>
      {mayTopUp && (
        <Button
          kind={maySell ? 'line' : 'primary'}
          shape={maySell ? 'fit' : 'grow'}
          onTap={() => {
            go('/staff/top-up/index', { memberId: member.id });
          }}
          testId="member-top-up"
        >
          充值
        </Button>
      )}
      {maySell && (
        <Button
          shape="grow"
          onTap={() => {
            go('/staff/sale/index', { memberId: member.id, carId: member.cars.length === 1 ? car?.id : null });
          }}
          testId="member-sell"
        >
          开单
        </Button>
      )}
    </ActionBar>
  );
}
