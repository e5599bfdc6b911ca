import type { TopUpOptions } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { CheckRow } from '@/ui/check';
import { Icon, type IconName } from '@/ui/icon';
import { SectionHead } from '@/ui/section-head';

export interface TermsPointsProps {
  terms: TopUpOptions['terms'];
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
  /** Opens the whole text. */
  onRead: () => void;
}

const icons: IconName[] = ['shield', 'undo', 'receipt', 'people'];

/** The terms in a few points, the way to the whole text, and the acceptance. */
export function TermsPoints({ terms, accepted, onAccept, onRead }: TermsPointsProps) {
  return (
    <>
      <SectionHead title="条款要点" more={<View className="text-brand">全文</View>} onTap={onRead} />
      <Card className="flex flex-col gap-3">
        {terms.points.map((point, index) => (
          <View key={point} className="flex items-start gap-3">
            <View className="flex-none text-brand">
              <Icon name={icons[index] ?? 'info'} />
            </View>
            <View className="text-14">{point}</View>
          </View>
        ))}
      </Card>
      <View className="c-row c-wrap mt-2">
        <CheckRow on={accepted} onChange={onAccept} testId="accept-terms">
          已阅读并同意
        </CheckRow>
        <View className="text-brand min-h-11 c-row" role="button" onClick={onRead} data-testid="read-terms">
          《{terms.title} {terms.version} 版》
        </View>
      </View>
    </>
  );
}
