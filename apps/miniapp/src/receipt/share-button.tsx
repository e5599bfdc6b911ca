import type { Receipt } from '@cheyou/contracts';
import { useState } from 'react';
import { Button, type ButtonProps } from '@/ui/button';
import { shareReceipt } from './share-receipt';

/** Hands the receipt on as text, and says when it went to the clipboard. */
export function ShareButton({ receipt, shape = 'grow' }: { receipt: Receipt; shape?: ButtonProps['shape'] }) {
  const [copied, setCopied] = useState(false);
  const share = async (): Promise<void> => {
    setCopied((await shareReceipt(receipt)) === 'copied');
  };
  const word = process.env.TARO_ENV === 'h5' ? '分享' : '复制小票';
  return (
    <Button kind="line" shape={shape} onTap={() => void share()} testId="receipt-text">
      {copied ? '已复制文字' : word}
    </Button>
  );
}
