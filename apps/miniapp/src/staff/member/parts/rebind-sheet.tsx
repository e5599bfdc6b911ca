import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';

import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { clock } from '@/ui/when';
import { ReasonSheet } from '../../parts/reason-sheet';
import type { StaffMember } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

interface RebindingCode {
  code: string;
  expiresAt: string;
}

/** A code for somebody whose WeChat account is lost; shown once. */
export function RebindSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const [made, setMade] = useState<RebindingCode | null>(null);
  const make = useWrite((reason: string) =>
    api.post<RebindingCode>(`/staff/members/${member.id}/rebinding-code`, { reason }),
  );
  const act = async (reason: string): Promise<void> => {
    setMade(await make.run(reason));
  };
  if (made) return <CodeShown made={made} onClose={onClose} />;
  return (
    <ReasonSheet
      title="换微信号"
      act="生成换绑码"
      busy={make.busy}
      hint="怎样核对的身份，例如 核对身份证与行驶证"
      note={<WriteTrouble error={make.error} />}
      testId="rebind"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      请先核对证件。换绑后，{member.name ?? '这位会员'}的卡、车和记录归新的微信号，原来的微信号会被退出，并收到通知。
    </ReasonSheet>
  );
}

function CodeShown({ made, onClose }: { made: RebindingCode; onClose: () => void }) {
  return (
    <Sheet
      open
      title="换绑码"
      onClose={onClose}
      testId="rebind-code-sheet"
      foot={
        <Button shape="wide" onTap={onClose}>
          已经告诉车主
        </Button>
      }
    >
      <View className="text-center text-32 font-semibold tracking-code" data-testid="rebind-code">
        {made.code}
      </View>
      <View className="text-center text-14 text-secondary mt-2">{clock(made.expiresAt)} 前有效，只显示这一次</View>
      <View className="text-14 mt-4">请车主用新的微信号打开“我的 → 换了微信号”，输入这个码。</View>
    </Sheet>
  );
}
