import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Sheet } from '@/ui/sheet';

/** Nothing has moved yet: another manager has to say yes. */
export function SecondPerson({ act, onClose }: { act: '反结账' | '退款'; onClose: () => void }) {
  return (
    <Sheet
      open
      title="等待第二人确认"
      onClose={onClose}
      testId="needs-second"
      foot={
        <Button shape="wide" onTap={onClose} testId="needs-second-close">
          知道了
        </Button>
      }
    >
      <Note tone="watch" icon="clock">
        {`这笔不是今天的，或超过您一个人可以${act}的金额。现在还没有退任何钱，`}
        {act === '反结账'
          ? '请另一位店长或老板打开这张单，再点一次反结账。'
          : '请另一位店长或老板在「等待确认」里处理。'}
      </Note>
    </Sheet>
  );
}
