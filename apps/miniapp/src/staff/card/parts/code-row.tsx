import { View } from '@tarojs/components';
import { canScan, scan } from '@/shell/scan';
import { TextButton } from '@/ui/button';
import { InputRow } from '@/ui/input-row';

/** The owner's rolling code, scanned or typed: the proof that the owner is here. */
export function CodeRow({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const scanned = async (): Promise<void> => {
    const text = await scan();
    if (text !== null) onChange(text);
  };
  return (
    <View className="-mx-4">
      <InputRow
        label="会员码"
        value={code}
        maxLength={64}
        hint="车主手机上的 8 位数字"
        onChange={onChange}
        {...(canScan && {
          side: (
            <TextButton onTap={() => void scanned()} testId="code-scan">
              扫码
            </TextButton>
          ),
        })}
        testId="card-code"
      />
    </View>
  );
}
