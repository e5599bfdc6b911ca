import { View } from '@tarojs/components';
import { useState } from 'react';
import { benefitsOf, earnWords, spendWords, visitWords } from '@/points/points-words';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Shown } from '@/shell/shown';
import type { LevelRulesView } from '../parts/wire';
import { LevelsSheet } from './parts/levels-sheet';

/** 会员等级: what leads to a level and what it gives; the owner-manager changes them. */
export default function LevelRulesPage() {
  const [edited, setEdited] = useState<LevelRulesView | null>(null);
  const view = useRemote({
    key: ['staff', 'level-rules'],
    read: () => api.get<LevelRulesView>('/staff/level-rules'),
  });
  return (
    <Page
      title="会员等级"
      wide
      testId="level-rules-page"
      over={
        edited && (
          <LevelsSheet
            rules={edited}
            onClose={() => {
              setEdited(null);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="会员等级没能加载出来">
        {(rules, stale) => <Levels rules={rules} off={stale} onEdit={setEdited} />}
      </Shown>
    </Page>
  );
}

interface LevelsProps {
  rules: LevelRulesView;
  off: boolean;
  onEdit: (rules: LevelRulesView) => void;
}

function Levels({ rules, off, onEdit }: LevelsProps) {
  const mayEdit = useMay('levelRules.edit') && !off;
  const edit = (): void => {
    onEdit(rules);
  };
  if (rules.levels.length === 0) {
    return (
      <Empty title="还没有会员等级" text="设了等级，会员消费到了就自动升级，权益在开单时自动算">
        {mayEdit && (
          <Button onTap={edit} testId="level-rules-begin">
            设置等级
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <>
      <View className="text-14 text-secondary-page mb-2">按近 {rules.windowMonths} 个月算，满足任一门槛即到这一级</View>
      {[...rules.levels].reverse().map((level) => (
        <LevelRow key={level.code} level={level} />
      ))}
      {mayEdit && (
        <Card flush>
          <Cell
            icon="edit"
            title="修改等级"
            side={`第 ${String(rules.version)} 版`}
            chevron
            onTap={edit}
            testId="level-rules-edit"
          />
        </Card>
      )}
    </>
  );
}

/** The highest stands on top. */
function LevelRow({ level }: { level: LevelRulesView['levels'][number] }) {
  const { spendFen, visits, pointsEarned } = level;
  const benefits = benefitsOf(level);
  return (
    <Card className="mb-3" testId={`level-${level.code}`}>
      <View className="text-16 font-semibold">{level.name}</View>
      <View className="text-14 text-secondary mt-1">
        <Separated
          parts={[
            spendFen !== null && spendWords(spendFen),
            visits !== null && visitWords(visits),
            pointsEarned !== null && earnWords(pointsEarned),
          ]}
        />
      </View>
      <View className="c-row c-wrap gap-2 mt-2">
        {benefits.map((benefit) => (
          <Tag key={benefit} tone="gold">
            {benefit}
          </Tag>
        ))}
        {benefits.length === 0 && <Tag>没有额外权益</Tag>}
      </View>
    </Card>
  );
}
