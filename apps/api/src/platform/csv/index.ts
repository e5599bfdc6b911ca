export { csvFile } from './csv-file';
export { csvLine, type Plain } from './csv-line';
