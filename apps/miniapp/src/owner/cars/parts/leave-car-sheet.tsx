import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { Note } from '@/ui/note';
import { carsChanged } from '../../parts/use-my-cars';

/** Asks before a car leaves the list; null is closed. */
export function LeaveCarSheet({ car, onClose }: { car: CarView | null; onClose: () => void }) {
  const leave = useWrite(async (id: string) => {
    await api.remove(`/me/cars/${id}`);
    await carsChanged();
    return true;
  });
  const act = async (): Promise<void> => {
    if (car && (await leave.run(car.id))) onClose();
  };
  const owned = car?.owned ?? true;
  return (
    <ConfirmSheet
      open={car !== null}
      title={owned ? '移除这辆车' : '不再用这辆车'}
      act={owned ? '移除' : '退出'}
      danger
      busy={leave.busy}
      onAct={() => void act()}
      onClose={() => {
        leave.clear();
        onClose();
      }}
    >
      <View>
        {owned
          ? '移除后它不再出现在您的名下，用车人也会一起解除。卡内余额和过去的到店记录都不受影响。'
          : '退出后您不能再用车主的卡为这辆车付款，您自己的卡不受影响。'}
      </View>
      {leave.error && (
        <Note tone="watch" icon="warning" className="mt-3">
          {leave.error.message}
        </Note>
      )}
    </ConfirmSheet>
  );
}
