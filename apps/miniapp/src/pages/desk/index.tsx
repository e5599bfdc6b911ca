import { View } from '@tarojs/components';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { NavPick } from '@/ui/nav-bar';
import { RowBones, Waiting } from '@/ui/skeleton';

/** 工作台. */
export default function DeskPage() {
  const shop = useWorkingShop();
  return (
    <Page
      tab="desk"
      wide
      testId="desk"
      lead={
        <>
          <View>工作台</View>
          {shop && <NavPick>{shop.name}</NavPick>}
        </>
      }
    >
      <Waiting>
        <RowBones />
      </Waiting>
    </Page>
  );
}
