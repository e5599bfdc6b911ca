import { fireEvent, screen } from '@testing-library/react';
import CarEditPage from '../../src/owner/car-edit/index';
import CarsPage from '../../src/owner/cars/index';
import DriversPage from '../../src/owner/drivers/index';
import JoinCarPage from '../../src/owner/join-car/index';
import Taro from '../mocks/taro';
import { aPhone, answer, freshPhone, open, refusal, settle, type Serves } from './a-phone';
import { car, consents } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const driver = {
  memberId: '01JDDRIVER0000000000000001',
  name: '苏晚晴',
  maySpend: false,
  since: '2026-05-01T00:00:00Z',
};
const serving =
  (more: Serves = () => answer(204, null)): Serves =>
  (asked) => {
    if (asked.path === '/me/consents') return consents(true);
    if (asked.method === 'GET' && asked.path === '/me/cars') return [{ ...car, drivers: [driver] }];
    return more(asked);
  };

const type = (keys: string): void => {
  for (const key of keys) fireEvent.click(screen.getByTestId(`key-${key}`));
};

test('a car is added with its plate alone', async () => {
  const asked = aPhone(serving(() => answer(201, car)));
  await open(<CarEditPage />);
  fireEvent.click(screen.getByTestId('car-plate'));
  type('川AD12345');
  fireEvent.click(screen.getByTestId('key-done'));
  fireEvent.click(screen.getByTestId('car-save'));
  await settle();
  const sent = asked.find(({ method, path }) => method === 'POST' && path === '/me/cars');
  expect(sent?.body).toMatchObject({ plate: '川AD12345', usage: 'private', vin: null });
  expect(sent?.key).toBeTruthy();
});

test('a car without a plate can be added, and a wrong plate is named before it is sent', async () => {
  const asked = aPhone(serving(() => answer(201, car)));
  await open(<CarEditPage />);
  fireEvent.click(screen.getByTestId('car-plate'));
  type('川A8K');
  fireEvent.click(screen.getByTestId('car-save'));
  await settle();
  expect(screen.getByTestId('car-edit').textContent).toContain('车牌格式不对');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.click(screen.getByTestId('car-no-plate'));
  fireEvent.click(screen.getByTestId('car-save'));
  await settle();
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ plate: null });
});

test('a plate that is taken is said at the plate', async () => {
  aPhone(serving(() => refusal('PLATE_TAKEN', '车牌 川A8K2M7 已登记在另一辆车上，没有保存。')));
  await open(<CarEditPage />);
  fireEvent.click(screen.getByTestId('car-plate'));
  type('川A8K2M7');
  fireEvent.click(screen.getByTestId('car-save'));
  await settle();
  expect(screen.getByTestId('car-edit').textContent).toContain('这个车牌已在别人名下，没有保存');
  expect(screen.queryByTestId('write-refused')).toBeNull();
});

test('a plate that a card is bound to is said at the plate, with where to go', async () => {
  const said = '这辆车绑定着「洗车十次卡」等卡券，换车牌没有保存。请带行驶证到门店，由员工办理换牌。';
  aPhone(serving(() => refusal('PLATE_BOUND', said)));
  await open(<CarEditPage />, { id: car.id });
  fireEvent.click(screen.getByTestId('car-save'));
  await settle();
  expect(screen.getByTestId('car-edit').textContent).toContain(said);
  expect(screen.queryByTestId('car-error')).toBeNull();
});

test('a VIN with a wrong check digit is told with its reason', async () => {
  aPhone(serving());
  await open(<CarEditPage />, { id: car.id });
  fireEvent.change(screen.getByTestId('car-vin'), { target: { value: 'LSVAM4187C2184842' } });
  fireEvent.click(screen.getByTestId('car-save'));
  expect(screen.getByTestId('car-edit').textContent).toContain('第 9 位校验码不符');
});

test('a half-filled car is still there after going back', async () => {
  aPhone(serving());
  const first = await open(<CarEditPage />);
  fireEvent.change(screen.getByTestId('car-brand'), { target: { value: '云阔' } });
  first.unmount();
  await open(<CarEditPage />);
  expect(screen.getByTestId<HTMLInputElement>('car-brand').value).toBe('云阔');
});

test('an odometer that falls needs a reason', async () => {
  const asked = aPhone(serving(() => car));
  await open(<CarsPage />);
  fireEvent.click(screen.getByTestId(`car-odometer-${car.id}`));
  fireEvent.change(screen.getByTestId('odometer-km'), { target: { value: '40000' } });
  expect(screen.getByTestId('odometer-save').getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(screen.getByTestId('odometer-reason'), { target: { value: '换过仪表' } });
  fireEvent.click(screen.getByTestId('odometer-save'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/odometer'))?.body).toEqual({
    odometerKm: 40_000,
    reason: '换过仪表',
  });
});

test('removing a car asks first', async () => {
  const asked = aPhone(serving());
  await open(<CarsPage />);
  fireEvent.click(screen.getByTestId(`car-leave-${car.id}`));
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe(`/me/cars/${car.id}`);
});

test('a driver may be allowed to spend, and leaves only at a second tap', async () => {
  const asked = aPhone(serving());
  await open(<DriversPage />, { id: car.id });
  fireEvent.click(screen.getByTestId(`driver-spend-${driver.memberId}`));
  await settle();
  expect(asked.find(({ path }) => path.includes('/drivers/'))?.body).toEqual({ maySpend: true });
  fireEvent.click(screen.getByTestId(`driver-remove-${driver.memberId}`));
  await settle();
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  fireEvent.click(screen.getByTestId(`driver-remove-${driver.memberId}`));
  await settle();
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('an invitation is a code to tell or to copy', async () => {
  aPhone(serving(() => answer(201, { code: '40718263', expiresAt: '2026-11-23T02:32:00Z' })));
  await open(<DriversPage />, { id: car.id });
  fireEvent.click(screen.getByTestId('invite-driver'));
  await settle();
  expect(screen.getByTestId('invitation-code').textContent).toBe('4071 8263');
  fireEvent.click(screen.getByTestId('invitation-copy'));
  await settle();
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '40718263' });
});

test('a shared code fills itself in, and the car is there at a tap', async () => {
  const asked = aPhone(serving(() => ({ ...car, owned: false })));
  await open(<JoinCarPage />, { code: '40718263' });
  fireEvent.click(screen.getByTestId('join-accept'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/acceptance'))?.body).toEqual({ code: '40718263' });
  expect(screen.getByTestId('join-car-done').textContent).toContain('已加入');
});
