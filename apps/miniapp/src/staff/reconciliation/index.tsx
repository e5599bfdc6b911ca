import { useParam } from '@/shell/navigation';
import { BillPage } from './parts/bill-page';
import { BillsPage } from './parts/bills-page';

/** 微信对账: WeChat's bills day by day, and with a day what that one says otherwise than our books. */
export default function ReconciliationPage() {
  const day = useParam('day');
  return day === '' ? <BillsPage /> : <BillPage day={day} />;
}
