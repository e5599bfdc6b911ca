import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '@/shell/api-error';
import { hasRealKeyboard } from '@/shell/device';
import { Button } from '@/ui/button';
import { DigitKeypad } from '@/ui/digit-keypad';
import { InputRow } from '@/ui/input-row';
import { Sheet } from '@/ui/sheet';
import { WriteTrouble } from '../../parts/write-trouble';

const length = 8;

export interface CodeSheetProps {
  busy: boolean;
  error: ApiError | null;
  /** False when the code was refused; the field is emptied for the next one. */
  onCode: (code: string) => Promise<boolean>;
  onClose: () => void;
}

/** The eight digits from the owner's phone; the eighth sends them. */
export function CodeSheet({ busy, error, onCode, onClose }: CodeSheetProps) {
  const [code, setCode] = useState('');
  const send = async (digits: string): Promise<void> => {
    if (!(await onCode(digits))) setCode('');
  };
  const put = (next: string): void => {
    const digits = next.replace(/\D/g, '').slice(0, length);
    setCode(digits);
    if (digits.length === length && digits !== code) void send(digits);
  };
  return (
    <Sheet
      open
      title="输入会员码"
      onClose={onClose}
      closable={!busy}
      testId="code-sheet"
      foot={
        <Button
          shape="wide"
          busy={busy}
          busyLabel="正在核验"
          off={code.length < length}
          onTap={() => void send(code)}
          testId="code-verify"
        >
          {code.length < length ? '车主手机上的 8 位数字' : '核验'}
        </Button>
      }
    >
      {hasRealKeyboard() ? (
        <View className="-mx-4">
          <InputRow
            label="会员码"
            kind="number"
            value={code}
            maxLength={length}
            focus
            onChange={put}
            testId="code-input"
          />
        </View>
      ) : (
        <Keys code={code} onChange={put} />
      )}
      <WriteTrouble error={error} />
    </Sheet>
  );
}

function Keys({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  return (
    <>
      <View
        className="text-center text-32 font-semibold tracking-code min-h-11"
        data-testid="code-typed"
        data-code={code}
      >
        {`${code.slice(0, 4)} ${code.slice(4)}`.trim()}
      </View>
      <View className="mt-3 -mx-4">
        <DigitKeypad
          onKey={(key) => {
            onChange(code + key);
          }}
          onBackspace={() => {
            onChange(code.slice(0, -1));
          }}
          onClear={() => {
            onChange('');
          }}
        />
      </View>
    </>
  );
}
