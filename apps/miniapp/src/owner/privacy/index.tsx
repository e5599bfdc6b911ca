import type { Consent, PrivacyView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { RowBones } from '@/ui/skeleton';
import { TermsSheet } from '../parts/terms-sheet';
import { DeleteAccount } from './parts/delete-account';
import { ExportData } from './parts/export-data';

/** 隐私与数据: what is stored, what was agreed to, a copy of it all, and the way out. */
export default function PrivacyPage() {
  const view = useRemote({ key: ['privacy'], read: () => api.get<PrivacyView>('/me/privacy') });
  const [reading, setReading] = useState<Consent['kind'] | null>(null);
  return (
    <Page
      title="隐私与数据"
      testId="privacy"
      over={
        <TermsSheet
          open={reading !== null}
          kind={reading ?? 'privacy'}
          onClose={() => {
            setReading(null);
          }}
        />
      }
    >
      <Shown view={view} failed="隐私信息没能加载出来" bones={<RowBones rows={5} />}>
        {({ facts, deletionWord }) => (
          <>
            <View className="text-16 font-semibold mb-2">我们存了什么</View>
            <Card testId="stored">
              {facts.map(({ label, value }, index) => (
                <Pair key={index} word={label}>
                  {value}
                </Pair>
              ))}
            </Card>
            <Texts onRead={setReading} />
            <ExportData />
            <DeleteAccount word={deletionWord} />
          </>
        )}
      </Shown>
    </Page>
  );
}

const texts: [Consent['kind'], string][] = [
  ['privacy', '隐私政策'],
  ['membership', '会员服务协议'],
  ['prepaidTerms', '储值卡章程'],
];

function Texts({ onRead }: { onRead: (kind: Consent['kind']) => void }) {
  return (
    <>
      <SectionHead title="协议与政策" />
      <Card flush>
        {texts.map(([kind, title]) => (
          <Cell
            key={kind}
            icon="document"
            title={title}
            chevron
            onTap={() => {
              onRead(kind);
            }}
            testId={`read-${kind}`}
          />
        ))}
      </Card>
    </>
  );
}
