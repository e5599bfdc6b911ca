import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/input-row';
import { Pills, type Choice } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';

export interface ReasonSheetProps<Code extends string> {
  title: string;
  /** What will happen and what it means for the money. */
  children?: ReactNode;
  /** The verb on the button. */
  act: string;
  /** What else is missing, said on the button; null when nothing is. */
  trouble?: string | null;
  danger?: boolean;
  busy: boolean;
  hint?: string;
  /** Kinds of reasons; the first is picked when there are some. */
  codes?: readonly Choice<Code>[];
  /** How the write went, in place. */
  note?: ReactNode;
  testId: string;
  onAct: (reason: string, code: Code | null) => void;
  onClose: () => void;
}

/** Asks why before something that is kept in the records. */
export function ReasonSheet<Code extends string>({ codes, busy, testId, ...sheet }: ReasonSheetProps<Code>) {
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<Code | null>(codes?.[0]?.key ?? null);
  const trouble = sheet.trouble ?? (reason.trim().length < 2 ? '请先写原因' : null);
  return (
    <Sheet
      open
      title={sheet.title}
      onClose={sheet.onClose}
      closable={!busy}
      testId={testId}
      foot={
        <Button
          shape="wide"
          kind={sheet.danger ? 'urgent' : 'primary'}
          busy={busy}
          off={trouble !== null}
          onTap={() => {
            sheet.onAct(reason.trim(), code);
          }}
          testId={`${testId}-act`}
        >
          {trouble ?? sheet.act}
        </Button>
      }
    >
      {sheet.children && <View className="text-14 mb-3">{sheet.children}</View>}
      {codes && (
        <View className="mb-3">
          <Pills choices={codes} picked={code} onPick={setCode} />
        </View>
      )}
      <TextArea
        value={reason}
        onChange={setReason}
        maxLength={100}
        hint={sheet.hint ?? '至少两个字，会留在操作记录里'}
        testId={`${testId}-reason`}
      />
      {sheet.note}
    </Sheet>
  );
}
