import type { Consent } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { useWrite } from '@/shell/use-write';
import { Failed } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { RowBones, Waiting } from '@/ui/skeleton';
import { useSubscribing } from '../parts/subscribe-messages';
import { consentsKey, stands, useConsents } from '../parts/use-consents';

/** 通知与退订: service messages through WeChat, and marketing, which is off until the owner turns it on. */
export default function NoticeSettingsPage() {
  return (
    <Page title="通知与退订" testId="notice-settings">
      <ServiceMessages />
      <Marketing />
    </Page>
  );
}

function ServiceMessages() {
  const subscribing = useSubscribing();
  const [asked, setAsked] = useState(false);
  const ask = async (): Promise<void> => {
    await subscribing.ask();
    setAsked(true);
  };
  return (
    <>
      <Card flush>
        <Cell
          icon="message"
          title="站内消息"
          note="充值、扣款、退款和账户变动，每一次都会告诉您"
          side="始终开启"
          testId="service-notices"
        />
        {subscribing.templates.map(({ kind, title }) => (
          <Cell key={kind} icon="wechat" title={title} side="微信提醒" />
        ))}
      </Card>
      {subscribing.templates.length > 0 && (
        <>
          <Button kind="sub" shape="wide" className="mt-3" onTap={() => void ask()} testId="subscribe">
            允许微信提醒
          </Button>
          <View className="text-12 text-secondary-page mt-2">
            {asked ? '已记下您的选择。' : ''}微信规定每允许一次可收到一条，在弹窗里勾选「总是保持」就不用每次点。
          </View>
        </>
      )}
      {process.env.TARO_ENV === 'h5' && (
        <Note tone="grey" className="mt-3">
          微信提醒在小程序里开启：打开小程序「我的」里的通知与退订。
        </Note>
      )}
    </>
  );
}

function Marketing() {
  const view = useConsents();
  const turn = useWrite(async ({ kind, version }: Consent, accepted: boolean) => {
    queryClient.setQueryData(consentsKey, await api.put<Consent[]>(`/me/consents/${kind}`, { accepted, version }));
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <RowBones rows={1} icon />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="营销设置没能加载出来" />;
      case 'empty':
        return null;
      case 'ready': {
        const marketing = view.data.find(({ kind }) => kind === 'marketing');
        if (!marketing) return null;
        const on = stands(marketing);
        return (
          <>
            <Card flush>
              <Cell
                icon="bell"
                title={marketing.title}
                note={on ? '已开启，随时可以关掉' : '已关闭，不会收到'}
                side={<Switch on={on} />}
                onTap={() => void turn.run(marketing, !on)}
                testId="marketing"
              />
            </Card>
            <View className="text-12 text-secondary-page mt-2">{marketing.text}</View>
          </>
        );
      }
    }
  };
  return (
    <>
      <SectionHead title="营销信息" />
      {body()}
      {turn.error && (
        <Note tone="watch" icon="warning" className="mt-3">
          {turn.error.message}
        </Note>
      )}
    </>
  );
}
