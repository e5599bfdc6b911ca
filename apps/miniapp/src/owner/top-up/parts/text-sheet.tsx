import type { TopUpOptions } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { LongText } from '../../parts/long-text';

export interface TextSheetProps {
  open: boolean;
  terms: TopUpOptions['terms'];
  onAccept: () => void;
  onClose: () => void;
}

/** The whole terms before paying. */
export function TextSheet({ open, terms, onAccept, onClose }: TextSheetProps) {
  return (
    <Sheet
      open={open}
      title={terms.title}
      onClose={onClose}
      testId="terms-sheet"
      foot={
        <Button shape="wide" onTap={onAccept} testId="terms-accept">
          已阅读并同意
        </Button>
      }
    >
      <View className="text-12 text-secondary mb-3">{terms.version} 版</View>
      <LongText text={terms.text} />
    </Sheet>
  );
}
