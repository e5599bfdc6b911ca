import { labourText } from '@cheyou/domain';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { BeforeAfter } from '@/ui/pair';
import { Note } from '@/ui/note';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Timeline } from '@/ui/timeline';
import { clock, day } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { useColleagues } from '../parts/use-colleagues';
import type { ServiceVersionView } from '../parts/wire';

/** 项目历史: each version of a service, newest first: what became different, when, by whom and why. */
export default function ServiceHistoryPage() {
  const id = useParam('id');
  const view = useRemote({
    key: ['staff', 'service-versions', id],
    read: () => api.get<ServiceVersionView[]>(`/staff/services/${id}/versions`),
  });
  const nameOf = useNames();
  return (
    <Page title="项目历史" wide testId="service-history">
      <Shown view={view} failed="项目历史没能加载出来" money="已经结算的单据不受影响。">
        {(versions) => (
          <>
            <Head now={versions[0]} />
            <View className="mt-4">
              <Timeline
                items={versions.map((version, index) => ({
                  key: String(version.version),
                  now: index === 0,
                  content: <Version version={version} before={versions[index + 1] ?? null} by={nameOf(version)} />,
                }))}
              />
            </View>
            <Note tone="grey" className="mt-3">
              改动只对以后的单子有效，已经结算的按当时的名称和价格保留。
            </Note>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Head({ now }: { now: ServiceVersionView | undefined }) {
  if (!now) return null;
  return (
    <Card>
      <View className="c-between">
        <View className="text-16 font-semibold c-grow">{now.name}</View>
        <View className="text-20 font-semibold c-nowrap">{yuan(now.priceFen)}</View>
      </View>
      <View className="c-row gap-2 mt-1">
        {!now.active && <Tag>已停用</Tag>}
        <View className="text-12 text-secondary">
          <Separated
            parts={[
              now.categoryName,
              `按${now.unit}`,
              now.minutes && `约 ${now.minutes} 分钟`,
              now.labourTenths && `${labourText(now.labourTenths)} 工时`,
            ]}
          />
        </View>
      </View>
    </Card>
  );
}

interface VersionProps {
  version: ServiceVersionView;
  before: ServiceVersionView | null;
  by: string;
}

function Version({ version, before, by }: VersionProps) {
  return (
    <Card testId={`version-${version.version}`}>
      <View className="c-between">
        <View className="text-14 font-semibold">第 {version.version} 版</View>
        <View className="text-12 text-secondary">{`${day(version.fromAt)} ${clock(version.fromAt)}`}</View>
      </View>
      {before === null ? (
        <View className="text-14 mt-1">添加，定价 {yuan(version.priceFen)}</View>
      ) : (
        changesOf(before, version).map(({ word, from, to }) => (
          <View key={word} className="c-between text-14 mt-1">
            <View className="text-secondary flex-none">{word}</View>
            <BeforeAfter before={from} after={to} />
          </View>
        ))
      )}
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[by, version.reason && `原因：${version.reason}`]} />
      </View>
    </Card>
  );
}

interface Difference {
  word: string;
  from: ReactNode;
  to: ReactNode;
}

/** What a person calls each thing that differs between two versions. */
function changesOf(before: ServiceVersionView, after: ServiceVersionView): Difference[] {
  const texts: [string, (service: ServiceVersionView) => string][] = [
    ['名称', ({ name }) => name],
    ['价格', ({ priceFen }) => yuan(priceFen)],
    ['分类', ({ categoryName }) => categoryName],
    ['单位', ({ unit }) => unit],
    ['用时', ({ minutes }) => (minutes === null ? '未填' : `${minutes} 分钟`)],
    ['标准工时', ({ labourTenths }) => (labourTenths === null ? '未填' : `${labourText(labourTenths)} 工时`)],
    ['常用项目', ({ favourite }) => (favourite ? '是' : '否')],
    ['状态', ({ active }) => (active ? '在售' : '停用')],
  ];
  return texts
    .map(([word, text]) => ({ word, from: text(before), to: text(after) }))
    .filter(({ from, to }) => from !== to);
}

/** Who made a version; without the list of colleagues it stays unsaid. */
function useNames(): (version: ServiceVersionView) => string {
  const view = useColleagues();
  const names = new Map(view.state === 'ready' ? view.data.map(({ id, name }) => [id, name]) : []);
  return ({ staffId }) => (staffId === null ? '系统预置' : (names.get(staffId) ?? ''));
}
