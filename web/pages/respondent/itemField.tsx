import type { AnswerableFormItem } from '../../../surveys/form.ts';
import type { Language } from '../../../surveys/text.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import { ChoiceControls } from './choiceControls.tsx';
import { type Entry, isRadioItem, type Purpose } from './entries.ts';
import { EntryControl } from './entryControl.tsx';
import { itemId } from './itemId.ts';

export interface ItemFieldProps {
  purpose: Purpose;
  item: AnswerableFormItem;
  entry: Entry;
  /** What is wrong with the answer, or null. */
  fault: string | null;
  language: Language;
}

/** What every control of an item needs: ids of the texts that describe it. */
export interface ControlProps extends ItemFieldProps {
  id: string;
  describedBy: string | undefined;
}

/** One question with its answers: a group with the question as its name; the fault, if any, beside it. */
export const ItemField = (props: ItemFieldProps) => {
  const { purpose, item, fault, language } = props;
  const id = itemId(purpose, item);
  const words = respondentWords[language];
  const isChoice = isRadioItem(item) || item.kind === 'multiple';
  const hint = [item.hint?.[language], item.kind === 'date' ? words.dateHint : undefined].filter(Boolean).join(' ');
  const describedBy =
    [hint !== '' && `${id}-hint`, fault !== null && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const control = { ...props, id, describedBy };
  return (
    <fieldset class={fault === null ? undefined : 'faulty'} aria-describedby={isChoice ? describedBy : undefined}>
      <legend id={`${id}-question`}>
        {item.text[language]}
        {item.required && <span class="required"> ({words.required})</span>}
      </legend>
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {isChoice ? <ChoiceControls {...control} /> : <EntryControl {...control} />}
    </fieldset>
  );
};
