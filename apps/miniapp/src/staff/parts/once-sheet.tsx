import type { ReactNode } from 'react';
import { useDone } from '@/shell/use-done';
import type { Once } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from './staff-changed';

export interface OnceSheetProps<Body, Answer> {
  title: string;
  once: Once<Body, Answer>;
  body: Body;
  /** Why it can't be sent yet, said on the button; null when it can. */
  trouble: string | null;
  act?: string;
  danger?: boolean;
  /** After the server took it, before the sheet closes. */
  onDone?: (answer: Answer) => void;
  onClose: () => void;
  /** Begins the test ids of the sheet and of its button. */
  name: string;
  children: ReactNode;
}

/** A form in a sheet whose write carries a key: done once, however often it is tapped and however late the answer comes. */
export function OnceSheet<Body, Answer>(sheet: OnceSheetProps<Body, Answer>) {
  const { once, body, trouble, onDone, onClose, name } = sheet;
  useDone(once, (answer) => {
    staffChanged();
    onDone?.(answer);
    onClose();
  });
  return (
    <Sheet
      open
      title={sheet.title}
      onClose={onClose}
      closable={!once.busy}
      testId={`${name}-sheet`}
      foot={
        <Button
          shape="wide"
          kind={sheet.danger ? 'urgent' : 'primary'}
          busy={once.busy}
          busyLabel="处理中"
          off={trouble !== null || once.unfinished !== null}
          onTap={() => void once.run(body)}
          testId={`${name}-save`}
        >
          {once.unfinished ? '先查询上一次的结果' : (trouble ?? sheet.act ?? '保存')}
        </Button>
      }
    >
      {sheet.children}
      <OutcomeNote once={once} />
    </Sheet>
  );
}
