import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { pickFile, sendFile, type PickedFile } from '@/shell/files';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Note } from '@/ui/note';
import { Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { openingStates, summaryOf } from '../parts/opening-words';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { OpeningFileView } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';

type Meaning = OpeningFileView['balance'];

const kinds = ['xlsx', 'csv', 'txt'];
const uploadTimeoutMs = 120_000;

/** 期初导入: members and balances of an old system; a file is tried here and signed on its own page. */
export default function ImportPage() {
  const may = useMay('openingBalance.import');
  const [balance, setBalance] = useState<Meaning>('principal');
  const upload = useWrite(async (file: PickedFile) => {
    const query = { name: file.name.slice(-120), balance };
    const ask = { query, timeoutMs: uploadTimeoutMs };
    const tried = await api.by<OpeningFileView>(sendFile(file), 'POST', '/staff/opening-files', ask);
    staffChanged();
    go('/staff/import-file/index', { id: tried.id });
    return tried;
  });
  const choose = async (): Promise<void> => {
    const file = await pickFile(kinds);
    if (file) await upload.run(file);
  };
  return (
    <Page
      title="期初导入"
      wide
      testId="import"
      bar={
        may && (
          <ActionBar note={<WriteTrouble error={upload.error} className="mb-3" />}>
            <Button
              shape="grow"
              icon="plus"
              busy={upload.busy}
              busyLabel="正在试算"
              onTap={() => void choose()}
              testId="import-choose"
            >
              选择文件并试算
            </Button>
          </ActionBar>
        )
      }
    >
      <Note>先逐行试算，您核对合计并确认之后才会写入。支持 XLSX 和 CSV 表格，一个文件最多 2 万行。</Note>
      {may && (
        <>
          <SectionHead title="表里的“余额”" />
          <Segment<Meaning>
            choices={[
              { key: 'principal', label: '不含赠送' },
              { key: 'withBonus', label: '含赠送' },
            ]}
            picked={balance}
            onPick={setBalance}
          />
          <View className="text-12 text-secondary-page mt-2">
            表里另有“本金”一列时按本金计；只有“余额”和“赠送金额”时按这里的选择拆开。
          </View>
        </>
      )}
      <Files />
    </Page>
  );
}

function Files() {
  const view = useRemote({
    key: ['staff', 'opening-files'],
    read: () => api.get<OpeningFileView[]>('/staff/opening-files'),
    every: livePaceMs * 2,
  });
  const none = <Empty title="还没有导入过" text="从老系统导出会员表，选择文件后会先试算给您看" />;
  return (
    <View className="mt-3">
      <Shown view={view} failed="导入记录没能加载出来" money="已经导入的余额不受影响。" empty={none}>
        {(files) => (
          <>
            <SectionHead title="上传过的文件" />
            <Card flush>
              {files.map((file) => (
                <Cell
                  key={file.id}
                  icon="document"
                  strong
                  title={file.name}
                  note={
                    <>
                      <View>{summaryOf(file)}</View>
                      <View>
                        {nearDayClock(file.uploadedAt)} {file.uploadedBy}
                      </View>
                    </>
                  }
                  side={<Tag tone={openingStates[file.state].tone}>{openingStates[file.state].word}</Tag>}
                  chevron
                  onTap={() => {
                    go('/staff/import-file/index', { id: file.id });
                  }}
                  testId={`import-${file.id}`}
                />
              ))}
            </Card>
          </>
        )}
      </Shown>
    </View>
  );
}
