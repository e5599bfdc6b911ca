import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import type { PaperRow } from './paper-row';
import { PrintSheet } from './print-sheet';
import { ShareButton } from './share-button';

interface SlipActsProps {
  /** What the test ids begin with. */
  name: string;
  title: string;
  /** What it is called in a button: 凭条. */
  word: string;
  rows: readonly PaperRow[];
}

/** Prints a slip, which only a browser does, or hands it on as text. */
export function SlipActs({ name, title, word, rows }: SlipActsProps) {
  const [printing, setPrinting] = useState(false);
  return (
    <View className="c-row gap-3 mt-4">
      {process.env.TARO_ENV === 'h5' && (
        <Button
          kind="line"
          shape="grow"
          onTap={() => {
            setPrinting(true);
          }}
          testId={`${name}-print`}
        >
          打印{word}
        </Button>
      )}
      <ShareButton title={title} rows={rows} word={word} testId={`${name}-share`} />
      {printing && (
        <PrintSheet
          title={`打印${word}`}
          rows={rows}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
    </View>
  );
}
