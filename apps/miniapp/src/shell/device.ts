/** A window with a mouse has a real keyboard beside it: typing there needs no keypad on the screen. */
export function hasRealKeyboard(): boolean {
  return process.env.TARO_ENV === 'h5' && window.matchMedia('(hover: hover) and (pointer: fine)').matches;
}
