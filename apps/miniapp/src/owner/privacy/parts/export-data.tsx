import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { handOver, saveMyData } from '../save-my-data';

/** A copy of all own data as a file. */
export function ExportData() {
  const [file, setFile] = useState<string | null>(null);
  const save = useWrite(saveMyData);
  const act = async (): Promise<void> => {
    setFile(await save.run());
  };
  return (
    <>
      <SectionHead title="导出我的数据" />
      <Card>
        <View className="text-14 text-secondary">资料、车辆、里程、充值与消费、同意记录，存成一个文件。</View>
        {file === null ? (
          <Button
            kind="sub"
            shape="wide"
            className="mt-3"
            busy={save.busy}
            busyLabel="正在整理"
            onTap={() => void act()}
            testId="export"
          >
            导出
          </Button>
        ) : (
          <>
            <Note tone="good" className="mt-3" testId="exported">
              已整理好{process.env.TARO_ENV === 'h5' ? '，文件在下载里' : ''}。文件里有您的个人信息，请只发给自己。
            </Note>
            {process.env.TARO_ENV === 'weapp' && (
              <Button kind="sub" shape="wide" className="mt-3" onTap={() => void handOver(file)} testId="export-send">
                发到微信聊天
              </Button>
            )}
          </>
        )}
        {save.error && (
          <Note tone="watch" icon="warning" className="mt-3">
            {save.error.message}
          </Note>
        )}
      </Card>
    </>
  );
}
