import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import type { PaperRow } from './paper-row';
import { printPaper, type PaperSize } from './print-paper';

interface PrintSheetProps {
  title: string;
  rows: readonly PaperRow[];
  onClose: () => void;
}

/** Chooses the paper of a receipt or another slip; the browser prints it. */
export function PrintSheet({ title, rows, onClose }: PrintSheetProps) {
  const [size, setSize] = useState<PaperSize>('58mm');
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      testId="print-sheet"
      foot={
        <Button
          shape="wide"
          onTap={() => {
            printPaper(rows, size);
          }}
          testId="print"
        >
          打印
        </Button>
      }
    >
      <Pills<PaperSize>
        name="paper"
        choices={[
          { key: '58mm', label: '58 mm 小票纸' },
          { key: 'A4', label: 'A4 纸' },
        ]}
        picked={size}
        onPick={setSize}
      />
      <Note tone="grey" className="mt-3">
        {size === '58mm'
          ? '请在打印窗口里选小票打印机，边距选“无”，缩放选“100%”。'
          : '请在打印窗口里选 A4 纸，可以打印，也可以存为 PDF。'}
      </Note>
      <View className="text-12 text-secondary mt-3">
        打印由浏览器完成。没有弹出打印窗口时，请用电脑或手机的浏览器打开这一页再试。
      </View>
    </Sheet>
  );
}
