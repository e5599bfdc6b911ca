import type { NoticeView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, goTab } from '@/shell/navigation';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Icon, type IconName } from '@/ui/icon';
import { Pair } from '@/ui/pair';
import { Plate } from '@/ui/plate';
import { Dot } from '@/ui/tag';
import { clock, day, nearDayClock } from '@/ui/when';

/** What was told, with its facts; a tap opens the page it speaks of. */
export function NoticeCard({ notice }: { notice: NoticeView }) {
  const [today] = useState(() => day(Date.now()));
  const { icon, tone } = lookOf(notice.kind);
  const at = day(notice.at) === today ? `今天 ${clock(notice.at)}` : nearDayClock(notice.at);
  return (
    <Card
      onTap={() => {
        open(notice.page);
      }}
      testId={`notice-${notice.id}`}
    >
      <View className="c-row gap-3">
        <Badge name={icon} tone={tone} />
        <View className="c-grow">
          <View className="c-row gap-2">
            <View className="text-14 font-medium">{notice.title}</View>
            {!notice.read && <Dot tone="urgent" />}
          </View>
          <View className="text-12 text-secondary">{at}</View>
        </View>
        {notice.page && <Icon name="chevron-right" size={18} className="c-chevron" />}
      </View>
      {notice.facts.length > 0 && (
        <View className="mt-2">
          {notice.facts.map((fact) => (
            <Pair key={fact.label} word={fact.label}>
              {fact.label === plateLabel ? <Plate plate={fact.value} size="s" /> : fact.value}
            </Pair>
          ))}
        </View>
      )}
    </Card>
  );
}

/** Its value is a plate as it is stored, without the dot. */
const plateLabel = '车牌';

/** Tabs are switched to, other pages are opened. */
function open(page: string): void {
  if (page.startsWith('/pages/home/')) goTab('home');
  else if (page.startsWith('/pages/desk/')) goTab('desk');
  else if (page.startsWith('/pages/me/')) goTab('me');
  else if (page) go(page);
}

type Look = { icon: IconName; tone: 'grey' | 'brand' | 'good' | 'watch' };
/** The first that fits the kind decides. */
const looks: [RegExp, Look][] = [
  [/undone|lapsed|closed/i, { icon: 'clock', tone: 'watch' }],
  [/restored|revers|refund/i, { icon: 'undo', tone: 'good' }],
  [/topp?e?d?Up/i, { icon: 'wallet', tone: 'good' }],
  [/ask/i, { icon: 'message', tone: 'brand' }],
  [/spent|settled|debit|pa(y|id)/i, { icon: 'receipt', tone: 'grey' }],
];

function lookOf(kind: string): Look {
  return looks.find(([words]) => words.test(kind))?.[1] ?? { icon: 'bell', tone: 'brand' };
}
