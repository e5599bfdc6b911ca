import { Note } from '@/ui/note';
import { clock } from '@/ui/when';
import { useMember } from './use-member';

/** Whether the owner's phone knows of it: who never bound WeChat can be told nothing, and reads it after binding. */
export function ToldOwner({ memberId, at }: { memberId: string; at: string }) {
  const member = useMember(memberId);
  if (member.state !== 'ready') return null;
  return member.data.wechatBound ? (
    <Note tone="good" className="mt-3" testId="told-owner">
      {clock(at)} 已通知车主，车主手机上可见同一份明细
    </Note>
  ) : (
    <Note tone="grey" className="mt-3" testId="told-owner">
      车主还没绑微信，没有通知；用这个手机号绑定后就能看到这一笔
    </Note>
  );
}
