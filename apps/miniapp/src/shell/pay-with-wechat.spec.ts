import { payWithWechat } from './pay-with-wechat';

const params = {
  appId: 'wx1',
  timeStamp: '1',
  nonceStr: 'n',
  package: 'prepay_id=1',
  signType: 'RSA',
  paySign: 's',
} as const;

/** WeChat's browser whose person does `words` on the pay sheet. */
function aBridge(words: string) {
  const invoke = jest.fn((_: string, __: unknown, answer: (result: { err_msg: string }) => void) => {
    answer({ err_msg: words });
  });
  Object.assign(window, { WeixinJSBridge: { invoke } });
  return invoke;
}

afterEach(() => {
  Reflect.deleteProperty(window, 'WeixinJSBridge');
  jest.useRealTimers();
});

test.each([
  ['get_brand_wcpay_request:ok', 'done'],
  ['get_brand_wcpay_request:cancel', 'cancelled'],
  ['get_brand_wcpay_request:fail', 'failed'],
])('in WeChat’s browser %s is seen as %s', async (words, seen) => {
  const invoke = aBridge(words);
  await expect(payWithWechat(params)).resolves.toBe(seen);
  expect(invoke).toHaveBeenCalledWith('getBrandWCPayRequest', params, expect.any(Function));
});

test('the bridge may come later than the tap', async () => {
  const paying = payWithWechat(params);
  aBridge('get_brand_wcpay_request:ok');
  document.dispatchEvent(new Event('WeixinJSBridgeReady'));
  await expect(paying).resolves.toBe('done');
});

test('outside WeChat paying fails instead of waiting for ever', async () => {
  jest.useFakeTimers();
  const paying = payWithWechat(params);
  await jest.advanceTimersByTimeAsync(6_000);
  await expect(paying).resolves.toBe('failed');
});
