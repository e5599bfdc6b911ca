import type { ReactNode } from 'react';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from './staff-changed';
import { WriteTrouble } from './write-trouble';

export interface SaveSheetProps {
  title: string;
  /** Why it can't be saved yet, said on the button; null when it can. */
  trouble: string | null;
  /** What the button says once it can be saved. */
  act?: string;
  /** Sends what was filled in; when the server took it, the staff's pages are read anew and the sheet closes. */
  send: () => Promise<unknown>;
  onClose: () => void;
  /** Begins the test ids of the sheet and of its button. */
  name: string;
  children: ReactNode;
}

/** A form in a sheet with one button: locked while it is saved, open with the reason when the server refused. */
export function SaveSheet({ title, trouble, act = '保存', send, onClose, name, children }: SaveSheetProps) {
  const save = useWrite(async () => {
    await send();
    staffChanged();
    return true;
  });
  const run = async (): Promise<void> => {
    if (await save.run()) onClose();
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      closable={!save.busy}
      testId={`${name}-sheet`}
      foot={
        <Button
          shape="wide"
          busy={save.busy}
          busyLabel="正在保存"
          off={trouble !== null}
          onTap={() => void run()}
          testId={`${name}-save`}
        >
          {trouble ?? act}
        </Button>
      }
    >
      {children}
      <WriteTrouble error={save.error} />
    </Sheet>
  );
}
