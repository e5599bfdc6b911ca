import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goBack } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { canScan, scan } from '@/shell/scan';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { CodeEntry } from '../parts/code-entry';
import { CodeDone } from './code-done';

const codeLength = 6;

/** 确认电脑登录: only a code one sees on one's own desktop may be confirmed. */
export function DesktopCode() {
  const [digits, setDigits] = useState('');
  const [done, setDone] = useState(false);
  const confirm = useWrite(async () => {
    await api.post('/staff/desktop-confirmations', { digits });
    return true;
  });
  if (done) {
    return (
      <CodeDone title="已确认" text="电脑上会自动进入工作台。用完请在电脑上退出登录。" act="完成" onLeave={goBack} />
    );
  }
  const act = async (): Promise<void> => {
    setDone((await confirm.run()) === true);
  };
  const take = async (): Promise<void> => {
    const text = await scan();
    if (text && /^\d{6}$/.test(text)) setDigits(text);
  };
  return (
    <Page
      title="确认电脑登录"
      testId="enter-code"
      bar={
        <ActionBar
          note={
            confirm.error && (
              <Note tone="watch" icon="warning" className="mb-2" testId="code-error">
                {confirm.error.message}
              </Note>
            )
          }
        >
          {canScan && (
            <Button kind="line" icon="scan" onTap={() => void take()} testId="code-scan">
              扫码
            </Button>
          )}
          <Button
            shape="grow"
            busy={confirm.busy}
            off={digits.length < codeLength}
            onTap={() => void act()}
            testId="code-submit"
          >
            {digits.length < codeLength ? '请输入 6 位登录码' : '确认登录'}
          </Button>
        </ActionBar>
      }
    >
      <Note tone="watch" icon="shield" className="mb-3">
        只确认您自己电脑上显示的登录码。别人念给您的码不要输入，否则对方会用您的身份登录。
      </Note>
      <Card>
        <View className="text-14 text-secondary text-center">输入电脑上显示的 6 位数字</View>
        <CodeEntry code={digits} length={codeLength} onChange={setDigits} />
      </Card>
    </Page>
  );
}
