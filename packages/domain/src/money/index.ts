export { addFen, maxFen, minFen, noFen, subtractFen, sumFen, timesFen } from './fen';
export { shareOfFirst } from './share';
export { split } from './split';
export { count, fen, km, points } from './units';
export type { Count, Fen, Km, Points, Whole } from './units';
export { parseYuan, yuanSign, yuanText } from './yuan';
