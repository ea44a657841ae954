import { formatDay, formatNumber } from '../../../analysis/format.ts';
import type { SharedItem } from '../../../analysis/reflection/sharedItems.ts';
import type { Reflection } from '../../../api/model/reflections.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { roleWords } from './reflectionItems.tsx';

const underlined = (line: string, mark: string): string => `${line}\n${mark.repeat([...line].length)}`;

function itemText({ text, range, difference, sides: of }: SharedItem, language: Language): string {
  const words = reflectionWords[language];
  const lines = [`* ${text[language]}`];
  if (range !== null) {
    const width = formatNumber(range.high - range.low, language);
    lines.push(
      `  ${difference === null ? words.oneSide : words.distance(formatNumber(difference, language, 1), width)}`,
    );
  }
  for (const side of sides) {
    const { mean, answers } = of[side];
    const average = mean === null ? '' : ` (${words.mean(formatNumber(mean, language, 1))})`;
    lines.push(`  ${vocabulary[language].sides[side]}${average}`);
    if (answers.length === 0) lines.push(`    ${words.none[side]}`);
    for (const answer of answers) {
      const said = answer.words[language].replaceAll('\n', '\n      ');
      lines.push(`    - ${roleWords(answer.role, side, language)}${language === 'fr' ? '\u00a0' : ''}: ${said}`);
    }
  }
  return lines.join('\n');
}

/** The whole reflection as plain text: nothing shortened. */
export function summaryText(reflection: Reflection, language: Language): string {
  const words = reflectionWords[language];
  const { program, campaign, team, answered, items, notes, asOf } = reflection;
  const ordered = items.filter(({ range }) => range !== null);
  const others = items.filter(({ range }) => range === null);
  const part = (title: string, rest: SharedItem[]) =>
    rest.length === 0 ? [] : [underlined(title, '-'), ...rest.map((item) => itemText(item, language))];
  const parts = [
    underlined(`${words.summary.title} – ${team.name[language]}`, '='),
    [program.name[language], campaign.name[language], words.summary.printedOn(formatDay(asOf, language))].join('\n'),
    answered === null ? words.waiting.text : `${words.answered(answered.patient_side, answered.professional_side)}.`,
    ...part(words.statements, ordered),
    ...part(words.ownWords, others),
    underlined(words.adjust.title, '-'),
    notes[0]?.adjustments ?? words.adjust.noneYet,
  ];
  return `${parts.join('\n\n')}\n`;
}
