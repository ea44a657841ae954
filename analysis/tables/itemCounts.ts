import { noValueCodes } from '../../surveys/missing.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import { type CodeColumn, missingIn } from './columns.ts';

/** Between the codes of an answer to a question with several. */
const separator = ';';

/** People by code, from a column of answers; a code that the item does not have goes to `onUnknown`. Nothing is withheld. */
export function itemCounts(
  item: ChoiceItem,
  column: CodeColumn,
  rows: number,
  onUnknown: (row: number) => void,
): GatedDemographicItem {
  const values = Object.fromEntries(item.options.map(({ code }) => [code, 0]));
  const codes = column.labels.map((label) => (item.kind === 'multiple' ? label.split(separator) : [label]));
  let answered = 0;
  column.codes.forEach((place, row) => {
    if (place < 0) return;
    answered += 1;
    for (const code of codes[place] ?? []) {
      if (Object.hasOwn(values, code)) values[code] = (values[code] ?? 0) + 1;
      else onUnknown(row);
    }
  });
  const { empty: _, ...reasons } = missingIn(column);
  const missing = Object.fromEntries(noValueCodes.flatMap((code) => (reasons[code] ? [[code, reasons[code]]] : [])));
  return { records: rows, answered, values, missing };
}
