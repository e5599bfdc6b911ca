import { View } from '@tarojs/components';
import { Page } from '@/shell/page';
import { useSession } from '@/shell/session';
import { Mark } from '@/ui/mark';
import { CardFaceBones, ChipsBones, Waiting } from '@/ui/skeleton';

/** 首页. */
export default function HomePage() {
  const merchant = useSession((session) => session.me?.merchantName ?? '车友');
  return (
    <Page
      tab="home"
      testId="home"
      lead={
        <>
          <Mark size={24} className="text-brand" />
          <View>{merchant}</View>
        </>
      }
    >
      <Waiting>
        <CardFaceBones />
        <View className="mt-3">
          <ChipsBones />
        </View>
      </Waiting>
    </Page>
  );
}
