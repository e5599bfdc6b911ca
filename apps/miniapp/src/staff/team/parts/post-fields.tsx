import { roleNames, roles, type Role } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useSession } from '@/shell/session';
import { InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';

export interface Post {
  name: string;
  role: Role;
  shopId: string;
}

/** Name, role and home shop; only an owner-manager makes another one. */
export function PostFields({ post, onChange }: { post: Post; onChange: (part: Partial<Post>) => void }) {
  const staff = useSession((session) => session.me?.staff ?? null);
  const offered = roles.filter((role) => role !== 'ownerManager' || staff?.role === 'ownerManager');
  return (
    <>
      <View className="-mx-4">
        <InputRow
          label="姓名"
          needed
          value={post.name}
          maxLength={40}
          hint="本人的姓名"
          onChange={(name) => {
            onChange({ name });
          }}
          testId="post-name"
        />
      </View>
      <View className="text-14 text-secondary mt-3 mb-2">岗位</View>
      <Pills<Role>
        choices={offered.map((key) => ({ key, label: roleNames[key] }))}
        picked={post.role}
        onPick={(role) => {
          onChange({ role });
        }}
      />
      <View className="text-12 text-secondary mt-2">{duties[post.role]}</View>
      {staff && staff.shops.length > 1 && (
        <>
          <View className="text-14 text-secondary mt-3 mb-2">门店</View>
          <Pills
            choices={staff.shops.map(({ id, name }) => ({ key: id, label: name }))}
            picked={post.shopId}
            onPick={(shopId) => {
              onChange({ shopId });
            }}
          />
        </>
      )}
    </>
  );
}

/** What a post may do, as the table of rights has it. */
const duties: Record<Role, string> = {
  ownerManager: '所有门店的一切事务，包括储值规则、充值活动和开新店',
  shopManager: '管理本店：同事、价格、大额确认、撤销和认领',
  advisor: '接待车主：开卡、开单、充值、结算，改资料',
  technician: '查看车辆与单据，登记里程',
  cashier: '在收银台开卡、开单、充值、结算，改资料',
};
