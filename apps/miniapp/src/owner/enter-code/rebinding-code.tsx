import type { Me } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { holdMe } from '@/shell/session';
import { forget, namesFrom } from '@/shell/storage';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeEntry } from '../parts/code-entry';
import { CodeDone } from './code-done';

const codeLength = 8;

/** 换了微信号: the card of before moves to this WeChat account with a code the counter gave after checking who one is. */
export function RebindingCode() {
  const [code, setCode] = useState('');
  const [moved, setMoved] = useState<Me | null>(null);
  const rebind = useOnce<{ code: string }, Me>('rebinding', (body, key) => api.post('/me/rebinding', body, { key }));
  useDone(rebind, (me) => {
    // What this phone kept belongs to the person of before.
    namesFrom('kept.').forEach(forget);
    holdMe(me);
    queryClient.clear();
    setMoved(me);
  });
  if (moved) {
    return (
      <CodeDone
        title="找回来了"
        text={`${moved.name ?? '您'}的会员卡、车辆和记录都在这个微信号里了，原来的微信号会收到通知。`}
        act="看看我的卡"
        onLeave={() => {
          goTab('home');
        }}
      />
    );
  }
  return (
    <Page
      title="换了微信号"
      testId="enter-code"
      bar={
        <ActionBar note={<OutcomeNote once={rebind} className="mb-2" />}>
          <Button
            shape="grow"
            busy={rebind.busy}
            off={code.length < codeLength}
            onTap={() => void rebind.run({ code })}
            testId="code-submit"
          >
            {code.length < codeLength ? '请输入 8 位换绑码' : '把卡换到这个微信号'}
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <View className="text-14 text-secondary text-center">柜台核对您的身份后，会给您 8 位换绑码</View>
        <CodeEntry code={code} length={codeLength} onChange={setCode} />
      </Card>
    </Page>
  );
}
