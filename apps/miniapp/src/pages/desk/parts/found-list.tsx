import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Failure } from '@/ui/failure';
import { Note } from '@/ui/note';
import { RowBones, Waiting } from '@/ui/skeleton';
import { cardNumberIn } from '../card-number';
import type { Found } from '../use-find';
import { FoundCard } from './found-card';
import { Matches } from './matches';

export interface FoundListProps {
  text: string;
  found: Found;
  purpose: 'look' | 'topUp';
  onRegister: () => void;
}

/** What the field found, and what to do when it found nothing. */
export function FoundList({ text, found, purpose, onRegister }: FoundListProps) {
  const mayRead = useMay('card.read');
  const number = cardNumberIn(text);
  return (
    <View className="mt-3" data-testid="found">
      {purpose === 'topUp' && (
        <Note tone="brand" icon="wallet" className="mb-3">
          先找到要充值的会员
        </Note>
      )}
      {number !== null && mayRead ? (
        <FoundCard number={number} purpose={purpose} />
      ) : (
        <Body text={text} found={found} purpose={purpose} onRegister={onRegister} />
      )}
    </View>
  );
}

function Body({ text, found, purpose, onRegister }: FoundListProps) {
  switch (found.state) {
    case 'short':
      return (
        <View className="text-14 text-secondary-page" data-testid="found-short">
          {text === '' ? '输入车牌任意 3 位、手机号或后 4 位、姓名，或整个卡号' : '再多输入一位就能找'}
        </View>
      );
    case 'waiting':
      return (
        <Waiting>
          <RowBones rows={3} />
        </Waiting>
      );
    case 'failed':
      return (
        <Failure title="没能查找" text={found.error.message} number={found.error.requestId} onRetry={found.retry} />
      );
    case 'ready':
      return (
        <>
          <Matches result={found.result} purpose={purpose} />
          <Missing found={found.result.items.length > 0} text={text} onRegister={onRegister} />
        </>
      );
  }
}

function Missing({ found, text, onRegister }: { found: boolean; text: string; onRegister: () => void }) {
  const mayRegister = useMay('walkIn.create');
  const mayOpen = useMay('member.create');
  if (!mayRegister && !mayOpen) return found ? null : <Nobody />;
  return (
    <Card className={found ? 'mt-3' : ''} testId="found-missing">
      <View className="text-14 font-medium">{found ? '没有要找的车？' : '没有找到这辆车或这位会员'}</View>
      <View className="text-12 text-secondary">先按散客登记，结算后再补资料</View>
      <View className="c-row gap-3 mt-3">
        {mayRegister && (
          <Button kind="sub" small shape="grow" onTap={onRegister} testId="register-car">
            新车登记
          </Button>
        )}
        {mayOpen && (
          <Button
            kind="line"
            small
            shape="grow"
            onTap={() => {
              go('/staff/new-member/index', { plate: text });
            }}
            testId="open-member"
          >
            开卡
          </Button>
        )}
      </View>
    </Card>
  );
}

function Nobody() {
  return (
    <Card>
      <View className="text-14 font-medium">没有找到</View>
      <View className="text-12 text-secondary">换几位再试，或请顾问登记</View>
    </Card>
  );
}
