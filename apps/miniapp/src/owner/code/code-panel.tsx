import { Text, View } from '@tarojs/components';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Money } from '@/ui/money';
import { QrCode } from '@/ui/qr-code';
import { Separated } from '@/ui/separated';
import type { ShownCode } from './use-member-code';

/** A code lives this long. */
const lifeSeconds = 60;

export interface CodePanelProps {
  code: ShownCode;
  secondsLeft: number;
  /** Over, or not to be trusted without network. */
  dead: boolean;
}

/** The code as a picture and as digits, how long it lives, and the card it opens. */
export function CodePanel({ code, secondsLeft, dead }: CodePanelProps) {
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">请向店员出示，扣款后会立即通知您</View>
        <View className="c-row justify-center mt-4">
          <View className={`code-box ${dead ? 'code-box-dead' : ''}`}>
            <QrCode text={code.qrText} size={208} />
            {dead && <DeadMark />}
          </View>
        </View>
        <View
          className={`text-32 font-semibold mt-4 tracking-code ${dead ? 'text-secondary' : ''}`}
          data-testid="code-digits"
          data-digits={code.digits}
        >
          {dead ? '---- ----' : `${code.digits.slice(0, 4)} ${code.digits.slice(4)}`}
        </View>
        <View className="code-life">
          <Barline whole={lifeSeconds} parts={[{ paint: 'brand', value: dead ? 0 : secondsLeft }]} />
          <View className="c-between c-wrap text-12 mt-2">
            <View className="text-secondary">一次有效，用后即失效</View>
            <View className="text-brand font-medium" data-testid="code-seconds">
              {dead ? '正在更新' : `${secondsLeft} 秒后更新`}
            </View>
          </View>
        </View>
      </Card>
      {code.cardTail !== null && code.balanceFen !== null && (
        <Card className="mt-3 c-row gap-3">
          <Icon name="wallet" className="text-brand" />
          <View className="c-grow">
            <View className="text-14 font-medium">会员卡 尾号 {code.cardTail}</View>
            <View className="text-12 text-secondary">
              <Separated parts={[code.name, code.phoneMasked]} />
            </View>
          </View>
          <View className="text-right">
            <Text className="text-16">
              <Money fen={code.balanceFen} />
            </Text>
            <View className="text-12 text-secondary">卡内余额</View>
          </View>
        </Card>
      )}
    </>
  );
}

function DeadMark() {
  return (
    <View className="code-dead" data-testid="code-dead">
      <Icon name="offline" size={28} />
      <View className="text-14 font-medium mt-1">网络不稳，这个码不能用</View>
      <View className="text-12">恢复后自动换新码</View>
    </View>
  );
}
