import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { Empty } from '@/ui/empty';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import { useOffers } from '../parts/use-offers';
import { useServices } from '../parts/use-services';
import { useMember } from '../parts/use-member';
import type { SaleView, StaffCar } from '../parts/wire';
import { EditSale, OpenSale } from './parts/sale-editor';
import type { Buyer } from './parts/buyer-card';
import { sellablesOf } from './sale-form';

/** 开单: what was done, by whom, for how much. */
export default function SalePage() {
  const id = useParam('id');
  return id ? <KnownSale id={id} /> : <NewSale />;
}

function KnownSale({ id }: { id: string }) {
  const sale = useRemote({ key: ['staff', 'sale', id], read: () => api.get<SaleView>(`/staff/sales/${id}`) });
  const services = useServices();
  const offers = useOffers();
  if (sale.state === 'ready' && services.state === 'ready' && offers.state === 'ready' && sale.data.state === 'open') {
    return <EditSale sale={sale.data} services={sellablesOf(services.data, offers.data)} />;
  }
  return (
    <Page title="改项目" wide="columns" testId="staff-sale">
      <Shown view={sale} failed="单据没能加载出来" money="还没有收款。" bones={<SaleBones />}>
        {(found) =>
          found.state === 'open' ? (
            <Shown view={services} failed="项目没能加载出来" bones={<SaleBones />}>
              {() => (
                <Shown view={offers} failed="次卡套餐没能加载出来" bones={<SaleBones />}>
                  {() => null}
                </Shown>
              )}
            </Shown>
          ) : (
            <Empty title="这张单已经不能改了" text="它已经结算或作废，回到工作台可以看到结果" />
          )
        }
      </Shown>
    </Page>
  );
}

function NewSale() {
  const carId = useParam('carId');
  const memberId = useParam('memberId');
  const serviceId = useParam('serviceId');
  const code = useParam('code');
  const car = useRemote({
    key: ['staff', 'car', carId],
    read: () => api.get<StaffCar>(`/staff/cars/${carId}`),
    enabled: carId !== '',
  });
  const member = useMember(carId === '' ? memberId : '');
  const first = useParam('first');
  const services = useServices();
  const offers = useOffers();
  if (services.state === 'ready' && offers.state === 'ready') {
    const buyer: Buyer = {
      carId: carId || null,
      memberId: memberId || null,
      car: car.state === 'ready' ? car.data : null,
      member: member.state === 'ready' ? member.data : null,
    };
    const sold = sellablesOf(services.data, offers.data);
    return <OpenSale buyer={buyer} services={sold} serviceId={serviceId} code={code} first={first} />;
  }
  return (
    <Page title="开单" wide="columns" testId="staff-sale">
      <Shown
        view={services}
        failed="项目没能加载出来"
        bones={<SaleBones />}
        empty={<Empty title="还没有项目" text="请店长先在“项目与价格”里添加" />}
      >
        {() => (
          <Shown view={offers} failed="次卡套餐没能加载出来" bones={<SaleBones />}>
            {() => null}
          </Shown>
        )}
      </Shown>
    </Page>
  );
}

function SaleBones() {
  return (
    <>
      <CardBones />
      <View className="mt-3">
        <RowBones rows={5} />
      </View>
    </>
  );
}
