import type { ToldRow } from '../../../analysis/explorable.ts';
import type { ExploringWords } from '../../text/exploring/words.ts';
import { element } from './elements.ts';

const line = ({ name, figures }: ToldRow, words: ExploringWords): HTMLTableRowElement => {
  const head = element('th', '', name);
  head.scope = 'row';
  const said = figures.map(([title, figure]) => (title === '' ? figure : words.told(title, figure)));
  return element('tr', '', head, element('td', '', said.join(' · ')));
};

/** The rows kept, under the chart, and a button that lets them go; nothing when there are none. */
export function pickedTable(rows: readonly ToldRow[], words: ExploringWords, clear: () => void): HTMLElement[] {
  if (rows.length === 0) return [];
  const heads = [words.figure, words.value].map((title) => {
    const head = element('th', '', title);
    head.scope = 'col';
    return head;
  });
  const table = element(
    'table',
    'exploring-picked',
    element('caption', '', words.picked),
    element('thead', '', element('tr', '', ...heads)),
    element('tbody', '', ...rows.map((row) => line(row, words))),
  );
  const button = element('button', 'button second', words.clear);
  button.type = 'button';
  button.addEventListener('click', clear);
  return [table, element('p', '', button)];
}
