import { faces, type Pieces } from '@cheyou/domain';
import { typedFen } from '@/ui/yuan-field';

/** What is typed while a drawer is counted: one sum, or how many of each note and coin. */
export interface CountForm {
  readonly by: 'sum' | 'faces';
  readonly text: string;
  readonly pieces: Readonly<Record<number, string>>;
}

export const noCount: CountForm = { by: 'sum', text: '', pieces: {} };

/** `¥100`, `¥0.5`. */
export const faceName = (faceFen: number): string => `¥${String(faceFen / 100)}`;

/** Those faces of which there are some; null while something typed is no whole number. */
export function piecesOf({ pieces }: CountForm): Pieces[] | null {
  const typed = faces.map((faceFen) => ({ faceFen, text: pieces[faceFen] ?? '' }));
  if (typed.some(({ text }) => !/^\d{0,5}$/.test(text))) return null;
  return typed.map(({ faceFen, text }) => ({ faceFen, pieces: Number(text) })).filter((one) => one.pieces > 0);
}

/** What was counted (fen); null while nothing that can be sent was typed. An empty drawer is typed as 0. */
export function countedIn(form: CountForm): number | null {
  if (form.by === 'sum') return form.text === '' ? null : typedFen(form.text);
  const pieces = piecesOf(form);
  if (pieces === null || Object.values(form.pieces).every((text) => text === '')) return null;
  return pieces.reduce((sum, one) => sum + one.faceFen * one.pieces, 0);
}
