import type { Me } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import { holdMe } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { Tag } from '@/ui/tag';
import type { FirstConsent } from '../../parts/use-first-consent';

/** The phone number: given by WeChat's own button in the mini-program, by the counter otherwise; never typed. */
export function PhoneCard({ me, consent }: { me: Me; consent: FirstConsent }) {
  const bind = useOnce<{ code: string }, Me>('phone.bind', (body, key) => api.post('/me/phone', body, { key }));
  useDone(bind, (bound) => {
    holdMe(bound);
    void queryClient.invalidateQueries();
  });
  return (
    <Card testId="phone-card">
      <View className="c-between c-wrap">
        <View>
          <View className="text-12 text-secondary">手机号</View>
          <View className="text-20 font-semibold">{me.phoneMasked ?? '还没有绑定'}</View>
        </View>
        {me.phoneVerified && <Tag tone="good">已验证</Tag>}
      </View>
      <View className="text-12 text-secondary mt-1">
        {me.named
          ? '已实名，会员卡可充到实名上限。'
          : '填写姓名并绑定手机号后，充值上限会提高，报手机号也能找到您的卡。'}
      </View>
      {process.env.TARO_ENV === 'weapp' ? (
        <Button
          kind={me.phoneVerified ? 'line' : 'sub'}
          shape="wide"
          className="mt-3"
          busy={bind.busy}
          askPhone={(answer) => {
            if (answer) {
              consent.before(() => void bind.run({ code: answer.code }));
            }
          }}
          testId="bind-phone"
        >
          {me.phoneVerified ? '换绑微信手机号' : '用微信手机号绑定'}
        </Button>
      ) : (
        <Note tone="grey" className="mt-3">
          手机号在小程序里一键绑定，也可以请门店柜台核对后登记。
        </Note>
      )}
      <OutcomeNote once={bind} />
    </Card>
  );
}
