import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { canSaveFiles, saveFile } from '@/shell/files';
import { go } from '@/shell/navigation';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { useWrite } from '@/shell/use-write';
import { TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { counted, yuan } from '@/ui/money';
import { Segment } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import type { OpeningFileView, OpeningRowPage, OpeningRowView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

type State = OpeningRowView['state'];

/** The rows of a file, those that trouble first. */
export function FileRows({ file }: { file: OpeningFileView }) {
  const choices = choicesOf(file);
  const [picked, setPicked] = useState<State | null>(null);
  const state = choices.some(({ key }) => key === picked) ? picked : (choices[0]?.key ?? null);
  const save = useWrite(() =>
    api.by(saveFile('未导入的行.csv'), 'GET', `/staff/opening-files/${file.id}/refused.csv`, { timeoutMs: 60_000 }),
  );
  if (state === null) return null;
  const troubles = state === 'refused' || state === 'kept';
  return (
    <>
      <SectionHead title="逐行结果" more={choices.length === 1 ? choices[0]?.label : undefined} />
      {choices.length > 1 && <Segment<State> choices={choices} picked={state} onPick={setPicked} />}
      {troubles && canSaveFiles && (
        <TextButton onTap={() => void save.run()} testId="import-save">
          下载这些行和原因，改好后再上传
        </TextButton>
      )}
      <WriteTrouble error={save.error} />
      <View className="mt-3">
        <Rows key={`${state}.${file.state}`} fileId={file.id} state={state} />
      </View>
    </>
  );
}

const words: Readonly<Record<State, string>> = {
  refused: '不导入',
  kept: '已用过',
  ready: '将导入',
  done: '已导入',
  undone: '已撤销',
};

function choicesOf({ rows }: OpeningFileView): { key: State; label: string }[] {
  const order: State[] = ['refused', 'kept', 'ready', 'done', 'undone'];
  return order.filter((state) => rows[state] > 0).map((key) => ({ key, label: `${words[key]} ${counted(rows[key])}` }));
}

function Rows({ fileId, state }: { fileId: string; state: State }) {
  const view = useRemoteList<OpeningRowView, PageOf<OpeningRowView>>({
    key: ['staff', 'opening-rows', fileId, state],
    read: async (after) => {
      const page = await api.get<OpeningRowPage>(`/staff/opening-files/${fileId}/rows`, { state, after });
      return { items: page.items, nextCursor: page.nextAfter === null ? null : String(page.nextAfter) };
    },
  });
  return (
    <Shown view={view} failed="这些行没能加载出来" empty={<Empty title="没有这样的行" text="换一种结果看看" />}>
      {({ items, end }) => (
        <>
          <Card flush>
            {items.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Card>
          <ListEnd {...end} />
        </>
      )}
    </Shown>
  );
}

function Row({ row }: { row: OpeningRowView }) {
  const { memberId } = row;
  const open = memberId !== null && row.state !== 'undone';
  return (
    <Cell
      shape="top"
      chevron={open}
      {...(open && {
        onTap: () => {
          go('/staff/member/index', { id: memberId });
        },
      })}
      testId={`import-row-${String(row.line)}`}
    >
      <View className="text-12 text-secondary flex-none min-w-6 mt-0.5">{row.line}</View>
      <View className="c-cell-body">
        <View className="c-row gap-2 c-wrap">
          <View className="text-14 font-semibold">{row.name ?? '（无姓名）'}</View>
          {row.outcome && <Tag tone={row.outcome === 'create' ? 'brand' : 'grey'}>{outcomes[row.outcome]}</Tag>}
        </View>
        <View className="c-cell-note">
          <Separated parts={[row.phone, ...row.plates, row.cardNumber, row.shopName].filter((part) => part !== null)} />
        </View>
        <View className="text-14">{worth(row) ?? (row.reasons.length === 0 && '只有资料，没有余额')}</View>
        {row.reasons.map((text) => (
          <View key={text} className="text-14 text-watch-ink">
            {text}
          </View>
        ))}
      </View>
    </Cell>
  );
}

const outcomes = { create: '新会员', join: '加到已有会员' } as const;

/** What the row brings; null for a person alone, and where nothing of it could be read. */
function worth({ principalFen, bonusFen, points, uses, expiresOn }: OpeningRowView): string | null {
  const parts = [
    principalFen > 0 ? `本金 ${yuan(principalFen)}` : '',
    bonusFen > 0 ? `赠送 ${yuan(bonusFen)}` : '',
    points > 0 ? `${counted(points)} 积分` : '',
    ...uses.map(({ service, left }) => `${service} ${String(left)} 次`),
    expiresOn === null ? '' : `${expiresOn} 到期`,
  ];
  return parts.filter(Boolean).join('，') || null;
}
