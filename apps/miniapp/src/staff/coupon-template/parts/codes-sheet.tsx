import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemoteList } from '@/shell/use-remote-list';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { InputRow } from '@/ui/input-row';
import { ListEnd } from '@/ui/list-end';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../../parts/staff-changed';
import type { CouponTemplateView, PageOf } from '../../parts/wire';

type MadeCodes = components['schemas']['MadeCodesView'];
type Code = components['schemas']['CouponCodeView'];

/** Codes, each good for one coupon: made, copied, and which of them were used. */
export function CodesSheet({ template, onClose }: { template: CouponTemplateView; onClose: () => void }) {
  const [text, setText] = useState('10');
  const [made, setMade] = useState<readonly string[]>([]);
  const make = useOnce<{ count: number }, MadeCodes>(`codes.${template.id}`, (body, key) =>
    api.post(`/staff/coupon-templates/${template.id}/codes`, body, { key }),
  );
  useDone(make, ({ codes }) => {
    staffChanged();
    setMade(codes);
  });
  const count = /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 500 ? Number(text) : null;
  const open = template.state === 'open';
  return (
    <Sheet
      open
      title="兑换码"
      onClose={onClose}
      closable={!make.busy}
      testId="codes-sheet"
      foot={
        open && (
          <Button
            shape="wide"
            busy={make.busy}
            off={count === null || make.unfinished !== null}
            onTap={() => {
              if (count !== null) void make.run({ count });
            }}
            testId="codes-make"
          >
            {count === null ? '一次做 1 到 500 个' : `做 ${String(count)} 个码`}
          </Button>
        )
      }
    >
      {open && (
        <View className="-mx-4">
          <InputRow
            label="做几个"
            kind="number"
            value={text}
            maxLength={3}
            side={<View className="text-secondary">个</View>}
            onChange={setText}
            testId="codes-count"
          />
        </View>
      )}
      <OutcomeNote once={make} />
      {made.length > 0 && <Made codes={made} />}
      <Codes templateId={template.id} />
    </Sheet>
  );
}

function Made({ codes }: { codes: readonly string[] }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await Taro.setClipboardData({ data: codes.join('\n') });
    setCopied(true);
  };
  return (
    <>
      <Note tone="good" className="mt-3" testId="codes-made">
        做好了 {codes.length} 个码，每个换一张券。
      </Note>
      <View className="mt-3">
        <Button kind="sub" shape="wide" onTap={() => void copy()} testId="codes-copy">
          {copied ? '已复制' : '全部复制'}
        </Button>
      </View>
    </>
  );
}

function Codes({ templateId }: { templateId: string }) {
  const view = useRemoteList<Code, PageOf<Code>>({
    key: ['staff', 'coupon-codes', templateId],
    read: (cursor) => api.get<PageOf<Code>>(`/staff/coupon-templates/${templateId}/codes`, { cursor }),
  });
  return (
    <Shown
      view={view}
      failed="兑换码没能加载出来"
      empty={<View className="text-14 text-secondary mt-3">还没有兑换码</View>}
    >
      {({ items, end }) => (
        <>
          <SectionHead title="已做的码" />
          <View className="-mx-4">
            {items.map(({ code, used, madeAt }) => (
              <Cell
                key={code}
                title={code}
                note={nearDayClock(madeAt)}
                side={<Tag tone={used ? 'grey' : 'good'}>{used ? '已兑换' : '未用'}</Tag>}
                testId={`code-${code}`}
              />
            ))}
          </View>
          <ListEnd {...end} />
        </>
      )}
    </Shown>
  );
}
