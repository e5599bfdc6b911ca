import Taro from '@tarojs/taro';

/** Only the mini-program has the camera for it; elsewhere digits are typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** The text of a scanned code; null when the person left the camera. */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'barCode'] });
    return result;
  } catch {
    // Leaving the camera and a denied camera look alike; typing the digits is open either way.
    return null;
  }
}
