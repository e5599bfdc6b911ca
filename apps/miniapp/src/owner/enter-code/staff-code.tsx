import type { Me } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { holdMe } from '@/shell/session';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { CodeDone } from './code-done';

/** Letters and digits without the dash. */
const codeLength = 10;

/** 我是店员: an invitation of the shop. */
export function StaffCode() {
  const [code, setCode] = useState('');
  const [joined, setJoined] = useState<Me | null>(null);
  const accept = useWrite(() => api.post<Me>('/me/staff-invitation', { code }));
  const act = async (): Promise<void> => {
    const me = await accept.run();
    if (!me) return;
    holdMe(me);
    setJoined(me);
  };
  if (joined?.staff) {
    return (
      <CodeDone
        title="欢迎加入"
        text={`您是${joined.staff.shopName}的${joined.staff.roleName}，底部多了「工作台」。`}
        act="去工作台"
        onLeave={() => {
          goTab('desk');
        }}
      />
    );
  }
  const ready = code.replace(/[^0-9A-Za-z]/g, '').length >= codeLength;
  return (
    <Page
      title="我是店员"
      testId="enter-code"
      bar={
        <ActionBar
          note={
            accept.error && (
              <Note tone="watch" icon="warning" className="mb-2" testId="code-error">
                {accept.error.message}
              </Note>
            )
          }
        >
          <Button shape="grow" busy={accept.busy} off={!ready} onTap={() => void act()} testId="code-submit">
            {ready ? '加入门店' : '请输入 10 位邀请码'}
          </Button>
        </ActionBar>
      }
    >
      <Card flush>
        <InputRow
          label="邀请码"
          value={code}
          hint="例如 ABCDE-23456"
          maxLength={20}
          onChange={setCode}
          testId="code-text"
        />
      </Card>
      <View className="text-12 text-secondary-page mt-2">邀请码由店长或老板在「同事」里生成，只能用一次。</View>
    </Page>
  );
}
