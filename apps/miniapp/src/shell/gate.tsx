import type { DesktopTicket, Session } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Mark } from '@/ui/mark';
import { Note } from '@/ui/note';
import { QrCode } from '@/ui/qr-code';
import { SectionHead } from '@/ui/section-head';
import { api } from './api';
import { ApiError } from './api-error';
import { holdSession, useSession } from './session';
import { startSession } from './start-session';
import { useSeconds } from './use-seconds';
import { useWrite } from './use-write';
import { insideWechat } from './wechat-sign-in';

/** Stands in place of a page while nobody is signed in. */
export function Gate() {
  const trouble = useSession((session) => session.trouble);
  const inApp = process.env.TARO_ENV === 'weapp' || insideWechat();
  return (
    <View data-testid="gate">
      {trouble && (
        <Note tone="watch" icon="info" className="mb-3">
          {trouble}
        </Note>
      )}
      {inApp ? <SignInAgain /> : <OpenInWechat />}
    </View>
  );
}

function SignInAgain() {
  const signIn = useWrite(async () => {
    useSession.setState({ state: 'starting', trouble: null });
    await startSession(null);
  });
  return (
    <Card className="text-center">
      <View className="c-row justify-center mt-2 mb-3 text-brand">
        <Mark size={48} />
      </View>
      <View className="text-16 font-semibold">还没有登录</View>
      <View className="text-14 text-secondary mt-1">登录后可以看到卡内余额、明细和爱车，余额不受影响。</View>
      <Button
        shape="wide"
        className="mt-4"
        busy={signIn.busy}
        busyLabel="正在登录"
        onTap={() => void signIn.run()}
        testId="sign-in"
      >
        微信登录
      </Button>
    </Card>
  );
}

function OpenInWechat() {
  return (
    <>
      <Card className="text-center">
        <View className="c-row justify-center mt-2 mb-3 text-brand">
          <Mark size={48} />
        </View>
        <View className="text-16 font-semibold">请在微信中打开</View>
        <View className="text-14 text-secondary mt-1">车主请在微信里搜索小程序，或从公众号菜单进入。</View>
      </Card>
      <SectionHead title="店员电脑登录" />
      <DesktopSignIn />
    </>
  );
}

const collectEveryMs = 2_000;

/** Staff on a desktop: a code that is confirmed in the mini-program. */
function DesktopSignIn() {
  const [ticket, setTicket] = useState<DesktopTicket | null>(null);
  const ask = useWrite(() => api.post<DesktopTicket>('/sessions/desktop', {}, { anonymous: true }));
  useCollect(ticket, () => {
    setTicket(null);
  });
  const begin = async (): Promise<void> => {
    setTicket(await ask.run());
  };
  if (!ticket) {
    return (
      <Card>
        <View className="text-14 text-secondary">先获取登录码，再用手机打开小程序「我的」，点「确认电脑登录」。</View>
        {ask.error && (
          <Note tone="watch" className="mt-3">
            {ask.error.message}
          </Note>
        )}
        <Button
          kind="sub"
          shape="wide"
          className="mt-4"
          busy={ask.busy}
          onTap={() => void begin()}
          testId="desktop-begin"
        >
          获取登录码
        </Button>
      </Card>
    );
  }
  return <TicketCard ticket={ticket} />;
}

function TicketCard({ ticket }: { ticket: DesktopTicket }) {
  const left = useSeconds(ticket.expiresAt);
  return (
    <Card className="flex flex-col items-center">
      <View className="text-14 text-secondary">打开小程序「我的」里的「确认电脑登录」，扫码或输入数字</View>
      <View className="mt-4 p-4">
        <QrCode text={ticket.digits} size={160} />
      </View>
      <View className="text-32 font-semibold tracking-code mt-2" data-testid="desktop-digits">
        {ticket.digits}
      </View>
      <View className="text-14 text-secondary mt-1" data-testid="desktop-left">
        还有 {minutes(left)} 有效
      </View>
      <Note tone="grey" className="mt-4 w-full">
        确认后这里会自动进入，不用刷新。
      </Note>
    </Card>
  );
}

/** `2 分 05 秒`: how long a code lasts is the server's to say. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
}

function useCollect(ticket: DesktopTicket | null, onExpired: () => void): void {
  useEffect(() => {
    if (!ticket) return undefined;
    const timer = setInterval(() => {
      if (Date.parse(ticket.expiresAt) < Date.now()) onExpired();
      else void collect(ticket, onExpired);
    }, collectEveryMs);
    return () => {
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the ticket alone starts and ends the waiting
  }, [ticket]);
}

type Collected = { state: 'waiting' } | { state: 'confirmed'; session: Session };

async function collect({ ticketId, secret }: DesktopTicket, onExpired: () => void): Promise<void> {
  try {
    const answer = await api.post<Collected>(`/sessions/desktop/${ticketId}/collect`, { secret }, { anonymous: true });
    if (answer.state === 'confirmed') holdSession(answer.session);
  } catch (error) {
    // A refused ticket never becomes good again; without network the next round asks again.
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'refused' && error.status !== 429) onExpired();
  }
}
