import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import { ReasonSheet } from '../parts/reason-sheet';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { ClaimView } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';

/** 认领核对: somebody's phone number matches a card that holds much; a person looks before it becomes theirs. */
export default function ClaimsPage() {
  const view = useRemote({ key: ['staff', 'claims'], read: () => api.get<ClaimView[]>('/staff/claims') });
  const [rejecting, setRejecting] = useState<ClaimView | null>(null);
  return (
    <Page
      title="认领核对"
      wide
      testId="claims"
      over={
        rejecting && (
          <RejectClaim
            claim={rejecting}
            onClose={() => {
              setRejecting(null);
            }}
          />
        )
      }
    >
      <Shown
        view={view}
        failed="待核对的认领没能加载出来"
        money="余额都还在原来的卡里。"
        empty={<Empty title="没有等待核对的认领" text="余额较大的卡被认领时会出现在这里" />}
      >
        {(claims) => (
          <>
            <Note tone="grey" icon="shield" className="mb-3">
              有人用微信绑定了这些手机号。请当面核对证件，再放行卡里的余额。
            </Note>
            {claims.map((claim) => (
              <Claim key={claim.id} claim={claim} onReject={setRejecting} />
            ))}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Claim({ claim, onReject }: { claim: ClaimView; onReject: (claim: ClaimView) => void }) {
  const approve = useWrite(async () => {
    await api.post(`/staff/claims/${claim.id}/approval`, {});
    staffChanged();
    return true;
  });
  return (
    <Card className="mb-3" testId={`claim-${claim.id}`}>
      <View className="c-between">
        <View>
          <View className="text-16 font-semibold">{claim.name ?? '未留姓名'}</View>
          <View className="text-12 text-secondary">
            <Separated parts={[claim.phoneMasked, `${nearDayClock(claim.askedAt)} 申请`]} />
          </View>
        </View>
        <View className="text-right">
          <View className="text-16 font-semibold">{yuan(claim.balanceFen)}</View>
          <View className="text-12 text-secondary">卡内余额</View>
        </View>
      </View>
      <View className="c-row gap-3 mt-3">
        <Button
          kind="line"
          small
          shape="grow"
          off={approve.busy}
          onTap={() => {
            onReject(claim);
          }}
          testId={`claim-reject-${claim.id}`}
        >
          不是本人
        </Button>
        <Button
          small
          shape="grow"
          busy={approve.busy}
          onTap={() => void approve.run()}
          testId={`claim-approve-${claim.id}`}
        >
          已核对，放行
        </Button>
      </View>
      <WriteTrouble error={approve.error} />
    </Card>
  );
}

function RejectClaim({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const reject = useWrite(async (reason: string) => {
    await api.post(`/staff/claims/${claim.id}/rejection`, { reason });
    staffChanged();
    return true;
  });
  const act = async (reason: string): Promise<void> => {
    if (await reject.run(reason)) onClose();
  };
  return (
    <ReasonSheet
      title="不放行"
      act="不放行"
      danger
      busy={reject.busy}
      hint="例如 到店核对不是本人"
      note={<WriteTrouble error={reject.error} />}
      testId="claim-reject-sheet"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      卡和 {yuan(claim.balanceFen)} 余额留在原来的会员名下，对方看不到。
    </ReasonSheet>
  );
}
