import { formatNumber } from '../../../analysis/format.ts';
import { agreementPoints } from '../../../surveys/agreement.ts';
import type { AnswerableItem, Item } from '../../../surveys/document.ts';
import { isAnswerable } from '../../../surveys/form.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { type RuleNames, ruleWords } from './ruleWords.ts';

/** What can be chosen, each with what is stored for it. */
function codesOf(item: AnswerableItem, language: Language): { code: string; label: string }[] {
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.map(({ value, label }) => ({ code: String(value), label: label[language] }));
    case 'rating':
      return item.points.map(({ value, label }) => ({ code: String(value), label: label[language] }));
    case 'single':
    case 'multiple':
      return item.options.map(({ code, label }) => ({ code, label: label[language] }));
    default:
      return [];
  }
}

/** What else bounds an answer: limits of a number, length of a text. */
function limitsOf(item: AnswerableItem, language: Language): string | null {
  const words = questionnaireWords[language];
  if (item.kind === 'short_text' || item.kind === 'long_text') {
    return words.length(formatNumber(item.maxLength, language));
  }
  if (item.kind !== 'number' && item.kind !== 'date') return null;
  if (item.min === undefined && item.max === undefined) return null;
  return words.limits(String(item.min ?? '…'), String(item.max ?? '…'));
}

const Answers = ({ item, language }: { item: AnswerableItem; language: Language }) => {
  const words = questionnaireWords[language];
  const codes = codesOf(item, language);
  const limits = limitsOf(item, language);
  const offered = (['dontKnow', 'preferNotToSay', 'notApplicable'] as const).filter((reason) => item[reason]);
  return (
    <>
      {codes.length > 0 && (
        <ul class="codes">
          {codes.map(({ code, label }) => (
            <li>
              <code>{code}</code> {label}
            </li>
          ))}
        </ul>
      )}
      {limits !== null && <p>{limits}</p>}
      {offered.length > 0 && <p>{words.alsoOffered(offered.map((reason) => words.reasons[reason]).join(', '))}</p>}
    </>
  );
};

/** One item as it stands in the document: its wording, for whom, its codes and its conditions. */
export const ItemView = ({ item, names, language }: { item: Item; names: RuleNames; language: Language }) => {
  const words = questionnaireWords[language];
  const marks = [
    words.kinds[item.kind],
    ...(item.audience === 'all' ? [] : [words.audience[item.audience]]),
    ...(isAnswerable(item) && item.required ? [words.required] : []),
    ...(isAnswerable(item) && item.sensitive ? [words.sensitive] : []),
  ];
  return (
    <li>
      <p>
        <strong>{withoutPipes(item.text)[language]}</strong>
      </p>
      <p class="measured">
        <code>{item.name}</code> {marks.join(', ')}
      </p>
      {sides.map((side) => {
        const other = item.textFor?.[side];
        return (
          other && (
            <p>
              {words.otherWording[side]}
              {language === 'fr' ? '\u00a0' : ''}: {withoutPipes(other)[language]}
            </p>
          )
        );
      })}
      {item.hint && <p>{withoutPipes(item.hint)[language]}</p>}
      {item.shownIf && (
        <p>
          {words.shownIf}
          {language === 'fr' ? '\u00a0' : ''}: {ruleWords(item.shownIf, language, names)}
        </p>
      )}
      {isAnswerable(item) && <Answers item={item} language={language} />}
    </li>
  );
};
