import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goTab } from '@/shell/navigation';
import { queryClient } from '@/shell/query-client';
import { dropTokens, endSession } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';

/** Deleting the account: said what goes and what stays, typed in words, refused by the server while a card holds money. */
export function DeleteAccount({ word }: { word: string }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const remove = useOnce<{ confirmation: string }, null>('account.delete', (body, key) =>
    api.post('/me/privacy/deletion', body, { key }),
  );
  useDone(remove, () => {
    endSession();
    dropTokens('您的账户已经注销，个人信息已清除。再次登录会是一位新会员。');
    queryClient.clear();
    goTab('home');
  });
  return (
    <>
      <SectionHead title="注销账户" />
      <Card flush>
        <View className="p-4 text-14 text-secondary">
          注销后，姓名、手机号、微信账号和车架号会被清除，不能恢复；订单按法律保留三年，但不再指向您。卡里还有余额时不能注销，请先用完或到门店退卡。
        </View>
        {asked && (
          <InputRow
            label="确认"
            value={typed}
            hint={`请输入「${word}」`}
            maxLength={10}
            onChange={setTyped}
            testId="delete-word"
          />
        )}
        <View className="p-4">
          <OutcomeNote once={remove} className="mb-3" />
          <Button
            kind="urgent"
            shape="wide"
            busy={remove.busy}
            off={asked && typed.trim() !== word}
            onTap={() => {
              if (asked) void remove.run({ confirmation: word });
              else setAsked(true);
            }}
            testId="delete-account"
          >
            {asked ? '注销我的账户' : '我要注销'}
          </Button>
        </View>
      </Card>
    </>
  );
}
