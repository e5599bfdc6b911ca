import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Failed } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Bone, Waiting } from '@/ui/skeleton';
import { CodePanel } from './code-panel';
import { JustNow } from './just-now';
import { useBrightness } from './use-brightness';
import { useMemberCode } from './use-member-code';
import './index.css';

/** 会员码: shown to the cashier, good once and for a minute, renewed by itself. */
export default function CodePage() {
  const { view, secondsLeft } = useMemberCode();
  useBrightness();
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return <CodeBones />;
      case 'failed':
        return <Failed view={view} title="会员码没能生成" money="您的余额没有变动。" />;
      case 'ready': {
        const dead = secondsLeft === 0 || view.staleSince !== null;
        return (
          <>
            <CodePanel code={view.data} secondsLeft={secondsLeft} dead={dead} />
            <Button
              kind="sub"
              shape="wide"
              icon="refresh"
              className="mt-3"
              busy={view.refreshing}
              busyLabel="正在更新"
              onTap={view.refresh}
              testId="code-renew"
            >
              立即更新
            </Button>
            {view.data.cardTail === null && <NoCardNote />}
          </>
        );
      }
    }
  };
  return (
    <Page title="会员码" testId="code">
      <JustNow
        onDebited={() => {
          // The code that was taken is good no more.
          if (view.state === 'ready') view.refresh();
        }}
      />
      {body()}
    </Page>
  );
}

function NoCardNote() {
  return (
    <Note tone="brand" className="mt-3">
      <View
        onClick={() => {
          go('/owner/top-up/index');
        }}
        data-testid="open-card"
      >
        您还没有会员卡，店员凭此码可以找到您。充值即开卡，点这里看看。
      </View>
    </Note>
  );
}

function CodeBones() {
  return (
    <Waiting>
      <View className="c-card flex flex-col items-center gap-4">
        <Bone width={232} height={16} />
        <Bone width={248} height={248} />
        <Bone width={184} height={32} />
        <Bone width={240} height={6} />
      </View>
    </Waiting>
  );
}
