export { csvFile } from './csv-file';
export { csvLine } from './csv-line';
export { yuanCell } from './yuan-cell';
