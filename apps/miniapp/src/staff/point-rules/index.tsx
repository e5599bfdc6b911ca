import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { Note } from '@/ui/note';
import { Shown } from '@/shell/shown';
import type { PointRulesView } from '../parts/wire';
import { RulesSheet } from './parts/rules-sheet';
import { lapseWords } from './rules-form';

/** 积分规则: how points are earned and what they pay; the owner-manager changes them. */
export default function PointRulesPage() {
  const mayEdit = useMay('pointRules.edit');
  const [edited, setEdited] = useState<PointRulesView | null>(null);
  const view = useRemote({
    key: ['staff', 'point-rules'],
    read: () => api.get<PointRulesView>('/staff/point-rules'),
  });
  return (
    <Page
      title="积分规则"
      wide
      testId="point-rules-page"
      over={
        edited && (
          <RulesSheet
            rules={edited}
            onClose={() => {
              setEdited(null);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="积分规则没能加载出来">
        {(rules, stale) => (
          <>
            <RulesCard rules={rules} />
            {mayEdit && !stale && (
              <Card flush className="mt-3">
                <Cell
                  icon="edit"
                  title="修改规则"
                  side={rules.version > 0 ? `第 ${String(rules.version)} 版` : undefined}
                  chevron
                  onTap={() => {
                    setEdited(rules);
                  }}
                  testId="point-rules-edit"
                />
              </Card>
            )}
            <Note tone="grey" className="mt-3">
              按实付的本金、现金、微信等计算；赠送金、优惠券与积分抵扣的部分不得积分。哪个项目不得积分，在“项目与价格”里设。
            </Note>
          </>
        )}
      </Shown>
    </Page>
  );
}

function RulesCard({ rules }: { rules: PointRulesView }) {
  return (
    <Card flush testId="point-rules">
      <Cell title="消费得分" side={rules.earnPerYuan > 0 ? `实付 ¥1 得 ${String(rules.earnPerYuan)} 分` : '不得积分'} />
      <Cell title="生效" side={rules.frozenDays > 0 ? `${String(rules.frozenDays)} 天后可用` : '立即可用'} />
      <Cell title="到期" side={lapseWords(rules.lapse)} />
      <Cell title="抵扣" side={`${counted(rules.spendPerYuan)} 分抵 ¥1`} />
      <Cell
        title="每单上限"
        side={rules.spendSharePercentMax > 0 ? `待付的 ${String(rules.spendSharePercentMax)}%` : '不能抵扣'}
      />
      <Cell title="每次至少" side={`${counted(rules.spendMin)} 分`} />
      <Cell
        title="送好友"
        side={rules.giftPerDayMax > 0 ? `每人每天最多 ${counted(rules.giftPerDayMax)} 分` : '不开放'}
      />
    </Card>
  );
}
