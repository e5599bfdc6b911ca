import { View } from '@tarojs/components';
import { Page } from '@/shell/page';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Done } from '@/ui/done';

export interface CodeDoneProps {
  title: string;
  text: string;
  act: string;
  onLeave: () => void;
}

/** What a code did. */
export function CodeDone({ title, text, act, onLeave }: CodeDoneProps) {
  return (
    <Page
      title={title}
      testId="enter-code-done"
      bar={
        <ActionBar>
          <Button shape="grow" onTap={onLeave} testId="code-leave">
            {act}
          </Button>
        </ActionBar>
      }
    >
      <Done>
        <View className="text-16 font-semibold">{title}</View>
        <View className="text-14 text-secondary mt-1">{text}</View>
      </Done>
    </Page>
  );
}
