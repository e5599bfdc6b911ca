import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { counted } from '@/ui/money';
import { Shown } from '@/shell/shown';
import type { OpeningFileView } from '../parts/wire';
import { FileRows } from './parts/file-rows';
import { FileSums } from './parts/file-sums';
import { SignSheet } from './parts/sign-sheet';
import { UndoSheet } from './parts/undo-sheet';

type Asking = 'sign' | 'undo' | null;

/** One file of an old system: what would become of it, its totals to sign, how far it is, and the way back. */
export default function ImportFilePage() {
  const id = useParam('id');
  const may = useMay('openingBalance.import');
  const [asking, setAsking] = useState<Asking>(null);
  const view = useRemote({
    key: ['staff', 'opening-file', id],
    read: () => api.get<OpeningFileView>(`/staff/opening-files/${id}`),
    every: livePaceMs,
  });
  const file = view.state === 'ready' ? view.data : null;
  const close = (): void => {
    setAsking(null);
  };
  return (
    <Page
      title="期初导入"
      wide
      testId="import-file"
      bar={file && may && <Acts file={file} onAsk={setAsking} />}
      over={
        file && (
          <>
            {asking === 'sign' && <SignSheet file={file} onClose={close} />}
            {asking === 'undo' && <UndoSheet file={file} onClose={close} />}
          </>
        )
      }
    >
      <Shown view={view} failed="这个文件没能加载出来" money="已经导入的余额不受影响。">
        {(shown) => (
          <>
            <FileSums file={shown} />
            <View className="mt-3">
              <FileRows file={shown} />
            </View>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Acts({ file, onAsk }: { file: OpeningFileView; onAsk: (asking: Asking) => void }) {
  if (file.state === 'read')
    return (
      <ActionBar>
        <Button
          shape="grow"
          off={file.totals.rows === 0}
          onTap={() => {
            onAsk('sign');
          }}
          testId="import-sign"
        >
          {file.totals.rows === 0 ? '没有可以导入的行' : `核对合计，导入 ${counted(file.totals.rows)} 行`}
        </Button>
      </ActionBar>
    );
  if (file.state !== 'imported' || file.rows.done === 0) return null;
  return (
    <ActionBar>
      <Button
        kind="line"
        shape="grow"
        icon="undo"
        onTap={() => {
          onAsk('undo');
        }}
        testId="import-undo"
      >
        撤销这次导入
      </Button>
    </ActionBar>
  );
}
