import type { Me } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { LevelCard } from '@/points/level-card';
import { useMyLevel } from '@/points/use-my-points';
import { Page } from '@/shell/page';
import { setElder, useElder } from '@/shell/preferences';
import { useSession } from '@/shell/session';
import { signOut } from '@/shell/start-session';
import { useWrite } from '@/shell/use-write';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { CardBones, RowBones, Waiting } from '@/ui/skeleton';
import { useHome } from '../home/use-home';
import { CodeRows } from './parts/code-rows';
import { MenuRows } from './parts/menu-rows';
import { Person } from './parts/person';
import { ShopContact } from './parts/shop-contact';
import { NoticeRows } from './parts/notice-rows';

/** 我的. */
export default function MePage() {
  const me = useSession((session) => session.me);
  const [leaving, setLeaving] = useState(false);
  const leave = useWrite(signOut);
  return (
    <Page
      tab="me"
      title="我的"
      testId="me"
      over={
        <ConfirmSheet
          open={leaving}
          title="退出登录"
          act="退出登录"
          busy={leave.busy}
          onAct={() => {
            void leave.run().then(() => {
              setLeaving(false);
            });
          }}
          onClose={() => {
            setLeaving(false);
          }}
        >
          退出后余额、车辆和记录都还在，用同一个微信登录就能看到。
        </ConfirmSheet>
      }
    >
      {me ? (
        <MeReady
          me={me}
          onLeave={() => {
            setLeaving(true);
          }}
        />
      ) : (
        <Waiting>
          <CardBones />
          <View className="mt-3">
            <RowBones icon />
          </View>
        </Waiting>
      )}
    </Page>
  );
}

function MeReady({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const elder = useElder();
  const view = useHome();
  const home = view.state === 'ready' ? view.data : null;
  const level = useMyLevel();
  return (
    <>
      <Person me={me} home={home} />
      {level.state === 'ready' && <LevelCard view={level.data} className="mt-3" />}
      <MenuRows home={home} />
      {home && <ShopContact shop={home.shop} />}
      <Card flush className="mt-3">
        <NoticeRows />
        <Cell
          icon="letters"
          title="长辈模式"
          note="大字、大按钮"
          side={<Switch on={elder} />}
          onTap={() => void setElder(!elder)}
          testId="elder"
        />
      </Card>
      <CodeRows staff={me.staff !== null} />
      <View className="c-more mt-3 text-secondary-page" role="button" onClick={onLeave} data-testid="sign-out">
        退出登录
      </View>
    </>
  );
}
