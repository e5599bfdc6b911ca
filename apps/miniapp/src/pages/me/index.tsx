import { View } from '@tarojs/components';
import { Page } from '@/shell/page';
import { setElder, useElder } from '@/shell/preferences';
import { useSession } from '@/shell/session';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { CardBones, Waiting } from '@/ui/skeleton';

/** 我的. */
export default function MePage() {
  const me = useSession((session) => session.me);
  const elder = useElder();
  return (
    <Page tab="me" title="我的" testId="me">
      {me ? (
        <Card className="c-row gap-3">
          <Avatar name={me.name} size="l" />
          <View className="c-grow">
            <View className="text-20 font-semibold">{me.name ?? '车友'}</View>
            <View className="text-12 text-secondary">{me.phoneMasked ?? '还没有绑定手机号'}</View>
          </View>
        </Card>
      ) : (
        <Waiting>
          <CardBones />
        </Waiting>
      )}
      <Card flush className="mt-3">
        <Cell
          icon="letters"
          title="长辈模式"
          note="大字、大按钮"
          side={<Switch on={elder} />}
          onTap={() => void setElder(!elder)}
          testId="elder"
        />
      </Card>
    </Page>
  );
}
