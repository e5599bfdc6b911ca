import type { CarView, DriverInvitationView } from '@cheyou/contracts';
import { Button as PlatformButton, View } from '@tarojs/components';
import Taro, { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useSession } from '@/shell/session';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Switch } from '@/ui/check';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { nearDayClock } from '@/ui/when';

/** Makes a code for one more driver; it is shown once, to be told or shared. */
export function InviteDriver({ car }: { car: CarView }) {
  const [maySpend, setMaySpend] = useState(false);
  const [invitation, setInvitation] = useState<DriverInvitationView | null>(null);
  const name = useSession((session) => session.me?.name ?? '车主');
  const invite = useWrite(() => api.post<DriverInvitationView>(`/me/cars/${car.id}/driver-invitations`, { maySpend }));
  useShareAppMessage(() =>
    invitation
      ? { title: `${name}邀请您一起用这辆车`, path: `/owner/join-car/index?code=${invitation.code}` }
      : { title: '您的会员卡，每一笔都看得见', path: '/pages/home/index' },
  );
  if (invitation) return <ShownInvitation invitation={invitation} />;
  const make = async (): Promise<void> => {
    setInvitation(await invite.run());
  };
  return (
    <>
      <SectionHead title="邀请用车人" />
      <Card>
        <View
          className="c-between min-h-11"
          onClick={() => {
            setMaySpend(!maySpend);
          }}
          data-testid="invite-may-spend"
        >
          <View>
            <View className="text-14">可以用我的卡付款</View>
            <View className="text-12 text-secondary">不选也能来店，由对方自己付</View>
          </View>
          <Switch on={maySpend} />
        </View>
        {invite.error && (
          <Note tone="watch" icon="warning" className="mt-3">
            {invite.error.message}
          </Note>
        )}
        <Button shape="wide" className="mt-3" busy={invite.busy} onTap={() => void make()} testId="invite-driver">
          生成邀请码
        </Button>
      </Card>
    </>
  );
}

function ShownInvitation({ invitation }: { invitation: DriverInvitationView }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await Taro.setClipboardData({ data: invitation.code });
      setCopied(true);
    } catch {
      // Refused with WeChat's privacy question, or by the browser.
      setCopied(false);
    }
  };
  return (
    <>
      <SectionHead title="邀请码" />
      <Card className="text-center">
        <View className="text-14 text-secondary">请对方在「爱车」里点「加入一辆车」，输入</View>
        <View
          className="text-32 font-semibold tracking-code mt-2"
          data-testid="invitation-code"
          data-code={invitation.code}
        >
          {invitation.code.slice(0, 4)} {invitation.code.slice(4)}
        </View>
        <View className="text-12 text-secondary mt-1">
          只能用一次，{nearDayClock(invitation.expiresAt)} 前有效，离开这页不再显示
        </View>
        <View className="c-row gap-3 mt-4">
          <Button kind="line" shape="grow" onTap={() => void copy()} testId="invitation-copy">
            {copied === null ? '复制' : copied ? '已复制' : '没能复制，请念给对方'}
          </Button>
          {process.env.TARO_ENV === 'weapp' && (
            <PlatformButton className="c-btn c-btn-grow c-btn-open" openType="share" data-testid="invitation-share">
              发给微信好友
            </PlatformButton>
          )}
        </View>
      </Card>
    </>
  );
}
