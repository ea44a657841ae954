import type { SheetDifference } from '../../../../api/model/paperSecondEntry.ts';
import type { FormItem } from '../../../../surveys/form.ts';
import { isAnswerable } from '../../../../surveys/form.ts';
import { typedText } from '../../../../surveys/paperTyping.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { PageProblem } from '../../../client.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';

interface Placed {
  part: string;
  item: string | null;
}

/** The name of the field that a fault or a difference is about. */
export const fieldOf = ({ part, item }: Placed): string => (item === null ? 'aboutYou' : `${part}.${item}`);

export const differencesIn = (problem: PageProblem | null): SheetDifference[] =>
  problem?.code === 'entries_differ' ? (problem.params.differences as SheetDifference[]) : [];

/** What is said beside each field that was refused, or in which the two entries differ. */
export function sheetFaults(
  problem: PageProblem | null,
  itemOf: (field: string) => FormItem | undefined,
  language: Language,
): Map<string, string> {
  const words = paperDataWords[language].sheet;
  const told = new Map<string, string>();
  if (problem?.code === 'invalid_answers') {
    for (const { code, ...place } of problem.params.faults as (Placed & { code: string })[]) {
      const known = code === 'required' ? 'blank' : code === 'item_not_shown' ? 'notShown' : 'other';
      told.set(fieldOf(place), words.faults[known]);
    }
  }
  for (const difference of differencesIn(problem)) {
    const field = fieldOf(difference);
    const item = itemOf(field);
    const { value, reason } = difference;
    const said =
      item !== undefined && isAnswerable(item)
        ? typedText(item, value, reason)
        : words[reason === 'absent' ? 'absent' : 'present'];
    told.set(field, words.differs(said));
  }
  return told;
}
