import type { TakeawayWords } from './words.ts';

export const en: TakeawayWords = {
  files: {
    png: 'Picture (PNG)',
    svg: 'Chart (SVG)',
    xlsx: 'All tables (Excel)',
    csv: 'Data (CSV)',
  },
  report: 'Report to print',
  dataPackage: 'Data package for researchers (ZIP)',
};
