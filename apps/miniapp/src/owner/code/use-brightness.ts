import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Lights the screen up while a code is shown, and puts it back afterwards; a browser can't. */
export function useBrightness(): void {
  const before = useRef<number | null>(null);
  const putBack = (): void => {
    if (before.current === null) return;
    void Taro.setScreenBrightness({ value: before.current });
    before.current = null;
  };
  useDidShow(() => {
    if (process.env.TARO_ENV !== 'weapp') return;
    void Taro.getScreenBrightness().then(({ value }) => {
      before.current = value;
      return Taro.setScreenBrightness({ value: 1 });
    });
  });
  useDidHide(putBack);
  useEffect(() => putBack, []);
}
