import Taro from '@tarojs/taro';

export interface NavMetrics {
  /** px above the bar that belong to the phone's own status line. */
  statusHeight: number;
  /** px at the right that belong to WeChat's capsule, its margin included. */
  capsuleRoom: number;
}

/** Measured once: neither changes while the app runs. */
export function navMetrics(): NavMetrics {
  measured ??= process.env.TARO_ENV === 'weapp' ? measure() : { statusHeight: 0, capsuleRoom: 0 };
  return measured;
}

let measured: NavMetrics | undefined;

function measure(): NavMetrics {
  const { statusBarHeight = 44, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  // The bar is 44 px high and the capsule stands in its middle, whatever gap the phone leaves above it.
  const statusHeight = capsule.height > 0 ? Math.round(capsule.top - (44 - capsule.height) / 2) : statusBarHeight;
  return { statusHeight, capsuleRoom: capsule.width > 0 ? windowWidth - capsule.left : 95 };
}
