import type { CarView } from '@cheyou/contracts';

/** `云阔 2.0T`; 车型未填 when neither is known. */
export function modelOf({ brand, series }: Pick<CarView, 'brand' | 'series'>): string {
  return [brand, series].filter(Boolean).join(' ') || '车型未填';
}

export const usageWords: Record<CarView['usage'], string> = {
  private: '私家车',
  official: '公务车',
  commercial: '营运车',
};

export function isGreen({ plateKind }: Pick<CarView, 'plateKind'>): boolean {
  return plateKind.startsWith('newEnergy');
}
