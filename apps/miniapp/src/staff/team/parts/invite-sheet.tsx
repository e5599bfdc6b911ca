import { isRefusal, parseName } from '@cheyou/domain';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useWorkingShop } from '@/shell/shop';
import { useDraft } from '@/shell/use-draft';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { nearDayClock } from '@/ui/when';
import { staffChanged } from '../../parts/staff-changed';
import type { StaffInvitation } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import { PostFields, type Post } from './post-fields';

/** Makes a code with which one person becomes staff; it is shown this once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const shop = useWorkingShop();
  const { form, change, discard } = useDraft<Post>('staff.invite', {
    name: '',
    role: 'advisor',
    shopId: shop?.id ?? '',
  });
  const [made, setMade] = useState<StaffInvitation | null>(null);
  const invite = useWrite(async () => {
    const invitation = await api.post<StaffInvitation>('/staff/invitations', { ...form, name: form.name.trim() });
    discard();
    staffChanged();
    return invitation;
  });
  const named = !isRefusal(parseName(form.name));
  const act = async (): Promise<void> => {
    setMade(await invite.run());
  };
  if (made) return <CodeShown name={form.name} made={made} onClose={onClose} />;
  return (
    <Sheet
      open
      title="邀请同事"
      onClose={onClose}
      closable={!invite.busy}
      testId="invite-sheet"
      foot={
        <Button shape="wide" busy={invite.busy} off={!named} onTap={() => void act()} testId="invite-make">
          {named ? '生成邀请码' : '请先填姓名'}
        </Button>
      }
    >
      <PostFields post={form} onChange={change} />
      <WriteTrouble error={invite.error} />
    </Sheet>
  );
}

function CodeShown({ name, made, onClose }: { name: string; made: StaffInvitation; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await Taro.setClipboardData({ data: made.code });
    setCopied(true);
  };
  return (
    <Sheet
      open
      title="邀请码"
      onClose={onClose}
      testId="invite-code-sheet"
      foot={
        <View className="c-row gap-3">
          <Button kind="line" shape="grow" onTap={() => void copy()} testId="invite-copy">
            {copied ? '已复制' : '复制'}
          </Button>
          <Button shape="grow" onTap={onClose} testId="invite-done">
            好了
          </Button>
        </View>
      }
    >
      <View className="text-center text-32 font-semibold tracking-code" data-testid="invite-code">
        {made.code}
      </View>
      <View className="text-center text-14 text-secondary mt-2">
        {nearDayClock(made.expiresAt)} 前有效，只显示这一次
      </View>
      <View className="text-14 mt-4">
        请{name.trim()}在自己的微信里打开“我的 → 我是店员”，输入这个码，就能看到工作台。
      </View>
    </Sheet>
  );
}
