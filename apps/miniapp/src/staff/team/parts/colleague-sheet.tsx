import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useMay, useSession } from '@/shell/session';
import { useWrite } from '@/shell/use-write';
import { TextButton } from '@/ui/button';
import { ReasonSheet } from '../../parts/reason-sheet';
import { SaveSheet } from '../../parts/save-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { StaffRow } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import { PostFields, type Post } from './post-fields';

/** A colleague's name, role and shop, and the end of the post. */
export function ColleagueSheet({ colleague, onClose }: { colleague: StaffRow; onClose: () => void }) {
  const mayDismiss = useMay('staff.dismiss');
  const own = useSession((session) => session.me?.staff?.staffId === colleague.id);
  const [post, setPost] = useState<Post>({
    name: colleague.name,
    role: colleague.role,
    shopId: colleague.shopId,
  });
  const [leaving, setLeaving] = useState(false);
  const send = (): Promise<StaffRow> =>
    api.patch<StaffRow>(`/staff/colleagues/${colleague.id}`, { ...post, name: post.name.trim() });
  const trouble = post.name.trim() === '' ? '请填姓名' : samePost(post, colleague) ? '还没有改动' : null;
  if (leaving) return <DismissSheet colleague={colleague} onClose={onClose} />;
  return (
    <SaveSheet title={colleague.name} trouble={trouble} send={send} onClose={onClose} name="colleague">
      <PostFields
        post={post}
        onChange={(part) => {
          setPost((now) => ({ ...now, ...part }));
        }}
      />
      {mayDismiss && !own && (
        <View className="mt-4">
          <TextButton
            onTap={() => {
              setLeaving(true);
            }}
            testId="dismiss"
          >
            办理离职
          </TextButton>
        </View>
      )}
    </SaveSheet>
  );
}

const samePost = (post: Post, { name, role, shopId }: StaffRow): boolean =>
  post.name.trim() === name && post.role === role && post.shopId === shopId;

function DismissSheet({ colleague, onClose }: { colleague: StaffRow; onClose: () => void }) {
  const dismiss = useWrite(async (reason: string) => {
    await api.post<StaffRow>(`/staff/colleagues/${colleague.id}/dismissal`, { reason });
    staffChanged();
    return true;
  });
  const act = async (reason: string): Promise<void> => {
    if (await dismiss.run(reason)) onClose();
  };
  return (
    <ReasonSheet
      title={`${colleague.name} 离职`}
      act="办理离职"
      danger
      busy={dismiss.busy}
      hint="例如 个人原因离职"
      note={<WriteTrouble error={dismiss.error} />}
      testId="dismiss-sheet"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      最迟一分钟后，{colleague.name}就进不了工作台；做过的单据和记录都保留，本人自己的会员卡不受影响。
    </ReasonSheet>
  );
}
