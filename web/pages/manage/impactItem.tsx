import type { Child } from 'hono/jsx';
import type { Impact, TouchedComparison } from '../../../api/model/questionnaireImpact.ts';
import type { ItemChange } from '../../../surveys/comparison/change.ts';
import type { Comparability } from '../../../surveys/comparison/comparability.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { SelectField } from '../../parts/choiceFields.tsx';
import type { FormView } from '../../parts/formView.ts';
import { type ImpactWords, impactWords } from '../../text/manage/impact/words.ts';
import type { RuleNames } from './ruleWords.ts';
import { WordingView } from './wordingView.tsx';

interface PartProps {
  language: Language;
  heads: { earlier: string; later: string };
  /** How conditions call other questions. */
  names: RuleNames;
  /** Null where nothing can be decided, since faults keep the draft from being published. */
  form: FormView | null;
}

/** What a person decides about an item or a scale, beside what the rules propose. */
const Decision = ({ name, allowed, form }: { name: string; allowed: Comparability[]; form: FormView | null }) => {
  if (form === null) return null;
  const { comparabilities } = impactWords[form.language];
  const choices = allowed.map((value) => ({ value, label: comparabilities[value].name }));
  return <SelectField form={form} name={`decisions.${name}`} choices={choices} />;
};

const Name = ({ name }: { name: string }) => (
  <p class="measured">
    <code>{name}</code>
  </p>
);

/** A change in words; a text before and after for what was reworded or relabelled. */
const ChangeLine = ({ change, language, heads, names }: { change: ItemChange } & Omit<PartProps, 'form'>) => {
  const words = impactWords[language];
  if (change.code === 'reworded' || change.code === 'relabelled') {
    const what = change.code === 'relabelled' ? words.label(change.option) : (words.parts[change.part] ?? change.part);
    return <WordingView what={what} wording={change} heads={heads} language={language} />;
  }
  return <p>{words.item(change, language, names)}</p>;
};

/** How the answers kept under an option would read, in the reader's language where its label changed in that one. */
function readings({ touched, ...item }: TouchedComparison, words: ImpactWords, language: Language): string[] {
  if (item.status !== 'kept' || touched === null) return [];
  const relabelled = item.changes.filter((change) => change.code === 'relabelled');
  const own = relabelled.filter((change) => change.language === language);
  const others = relabelled.filter((change) => !own.some(({ option }) => option === change.option));
  const say = (option: string, before: string, after: string | null) => {
    const value = touched.values[option];
    return value === undefined ? null : words.reads(value, before, after);
  };
  return [
    ...[...own, ...others].map(({ option, before, after }) => say(option, before ?? '', after ?? '')),
    ...item.changes.map((change) =>
      change.code === 'option_removed' ? say(change.option, change.label[language], null) : null,
    ),
  ].filter((line) => line !== null);
}

export const ImpactItem = ({ item, language, heads, names, form }: { item: TouchedComparison } & PartProps) => {
  const words = impactWords[language];
  return (
    <li>
      <h3 id={`item-${item.name}`}>{withoutPipes(item.text)[language]}</h3>
      <Name name={item.name} />
      {item.status === 'added' && (
        <p>
          {words.added} {item.sameTextAs !== null && words.sameTextAs(item.sameTextAs)}
        </p>
      )}
      {item.status === 'removed' && <p>{words.removed}</p>}
      {item.status === 'kept' &&
        item.changes.map((change) => <ChangeLine change={change} language={language} heads={heads} names={names} />)}
      {item.touched !== null && <p>{words.touched(item.touched.all)}</p>}
      <Lines lines={readings(item, words, language)} />
      {item.status === 'kept' && <Decision name={item.name} allowed={item.allowed} form={form} />}
    </li>
  );
};

const Lines = ({ lines }: { lines: Child[] }) =>
  lines.length === 0 ? null : (
    <ul class="touched">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );

export const ImpactScale = ({
  scale,
  language,
  heads,
  form,
}: { scale: Impact['scales'][number] } & Omit<PartProps, 'names'>) => {
  const words = impactWords[language];
  return (
    <li>
      <h3>{scale.text[language]}</h3>
      <Name name={scale.name} />
      {scale.status === 'added' && <p>{words.added}</p>}
      {scale.status === 'removed' && <p>{words.removed}</p>}
      {scale.status === 'kept' &&
        scale.changes.map((change) =>
          change.code === 'reworded' ? (
            <WordingView what={words.parts.title ?? ''} wording={change} heads={heads} language={language} />
          ) : (
            <p>{words.scale(change)}</p>
          ),
        )}
      {scale.status === 'kept' && scale.changes.length === 0 && <p>{words.memberChanged}</p>}
      {scale.status === 'kept' && <Decision name={scale.name} allowed={scale.allowed} form={form} />}
    </li>
  );
};
