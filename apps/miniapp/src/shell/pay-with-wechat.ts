import type { WechatPayParams } from '@cheyou/contracts';
import Taro from '@tarojs/taro';

/** What the phone saw. Never proof: the order is asked until it says paid or closed. */
export type PaySeen = 'done' | 'cancelled' | 'failed';

/** Opens WeChat's pay sheet. */
export async function payWithWechat(params: WechatPayParams): Promise<PaySeen> {
  return process.env.TARO_ENV === 'weapp' ? payInMiniProgram(params) : payInBrowser(params);
}

async function payInMiniProgram({
  timeStamp,
  nonceStr,
  package: prepay,
  signType,
  paySign,
}: WechatPayParams): Promise<PaySeen> {
  try {
    await Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign });
    return 'done';
  } catch (failure) {
    const words = typeof failure === 'object' && failure !== null && 'errMsg' in failure ? String(failure.errMsg) : '';
    return words.includes('cancel') ? 'cancelled' : 'failed';
  }
}

interface Bridge {
  invoke: (name: string, params: WechatPayParams, answer: (result: { err_msg?: string }) => void) => void;
}

async function payInBrowser(params: WechatPayParams): Promise<PaySeen> {
  const bridge = await bridgeOfWechat();
  if (!bridge) return 'failed';
  return new Promise((resolve) => {
    bridge.invoke('getBrandWCPayRequest', params, ({ err_msg: words = '' }) => {
      if (words.endsWith(':ok')) resolve('done');
      else resolve(words.endsWith(':cancel') ? 'cancelled' : 'failed');
    });
  });
}

const bridgeWaitMs = 5_000;

/** WeChat puts its bridge into the page some time after the page began. */
async function bridgeOfWechat(): Promise<Bridge | null> {
  const present = (): Bridge | null => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge ?? null;
  if (present()) return present();
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(present());
    }, bridgeWaitMs);
    document.addEventListener(
      'WeixinJSBridgeReady',
      () => {
        clearTimeout(timer);
        resolve(present());
      },
      { once: true },
    );
  });
}
