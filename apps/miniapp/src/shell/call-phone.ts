import Taro from '@tarojs/taro';

/** Opens the phone's dialler. Leaving it, or a device that can't call, is no failure: the number stands on the screen. */
export async function callPhone(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // The person has decided.
  }
}
