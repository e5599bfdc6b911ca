import { useState } from 'react';
import { Button, type ButtonProps } from '@/ui/button';
import type { PaperRow } from './paper-row';
import { sharePaper } from './share-paper';

interface ShareButtonProps {
  /** What it is called where it arrives. */
  title: string;
  rows: readonly PaperRow[];
  /** What is copied in WeChat: 小票. */
  word: string;
  shape?: ButtonProps['shape'];
  testId: string;
}

/** Hands a receipt or another slip on as text, and says when it went to the clipboard. */
export function ShareButton({ title, rows, word, shape = 'grow', testId }: ShareButtonProps) {
  const [copied, setCopied] = useState(false);
  const share = async (): Promise<void> => {
    setCopied((await sharePaper(title, rows)) === 'copied');
  };
  const label = process.env.TARO_ENV === 'h5' ? '分享' : `复制${word}`;
  return (
    <Button kind="line" shape={shape} onTap={() => void share()} testId={testId}>
      {copied ? '已复制文字' : label}
    </Button>
  );
}
