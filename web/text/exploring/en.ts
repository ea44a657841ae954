import type { ExploringWords } from './words.ts';

export const en: ExploringWords = {
  explore: 'Explore this chart',
  back: 'Back to the still picture',
  loading: 'The interactive chart is loading.',
  failed:
    'The interactive chart could not be loaded. The picture and the table stay as they were: try again in a moment.',
  ready: 'The interactive chart is ready.',
  how: 'Point at a mark to read its figures. Click it, or drag over several, to keep them in view: the others fade.',
  howByKeys: 'With the keyboard: arrows go from row to row, space keeps one, Escape leads back.',
  rows: 'Rows of the chart',
  shown: 'Shown',
  picked: 'Rows kept',
  pickedCount: (count) => (count === 1 ? '1 row kept.' : `${count} rows kept.`),
  nonePicked: 'All rows are in view again.',
  clear: 'Show all rows',
  figure: 'Row',
  value: 'Figures',
  told: (title, figure) => `${title}: ${figure}`,
};
