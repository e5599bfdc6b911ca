import type { CarView } from './wire';

/** `云阔 2.0T`; 车型未填 when neither is known. */
export function carText({ brand, series }: Pick<CarView, 'brand' | 'series'>): string {
  return [brand, series].filter(Boolean).join(' ') || '车型未填';
}

export function isGreen(plateKind: string | null): boolean {
  return plateKind?.startsWith('newEnergy') ?? false;
}
