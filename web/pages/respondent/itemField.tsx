import type { AnswerableFormItem } from '../../../surveys/form.ts';
import type { Language } from '../../../surveys/text.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import { ChoiceControls } from './choiceControls.tsx';
import { type Entry, isRadioItem, type Purpose } from './entries.ts';
import { EntryControl } from './entryControl.tsx';
import { FollowingText } from './followingText.tsx';
import { itemId } from './itemId.ts';
import type { LaidOutItem } from './laidOut.ts';

export interface ItemFieldProps {
  purpose: Purpose;
  item: AnswerableFormItem;
  entry: Entry;
  /** What is wrong with the answer, or null. */
  fault: string | null;
  language: Language;
  /** How the item stands on a page whose script follows the answers; null on any other page. */
  place?: Pick<LaidOutItem, 'asWritten' | 'shown' | 'follows'> | null;
}

/** What every control of an item needs: ids of the texts that describe it. */
export interface ControlProps extends ItemFieldProps {
  id: string;
  describedBy: string | undefined;
}

/** One question with its answers: a group with the question as its name; the fault, if any, beside it. */
export const ItemField = (props: ItemFieldProps) => {
  const { purpose, item, fault, language, place = null } = props;
  const id = itemId(purpose, item);
  const words = respondentWords[language];
  const isChoice = isRadioItem(item) || item.kind === 'multiple';
  const dateHint = item.kind === 'date' ? words.dateHint : undefined;
  const hint = [item.hint?.[language], dateHint].filter(Boolean).join(' ');
  const follows = {
    text: place?.follows.text === true && place.asWritten.text[language],
    hint: place?.follows.hint === true && [place.asWritten.hint?.[language], dateHint].filter(Boolean).join(' '),
  };
  const describedBy =
    [hint !== '' && `${id}-hint`, fault !== null && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const control = { ...props, id, describedBy };
  return (
    <fieldset
      class={fault === null ? undefined : 'faulty'}
      aria-describedby={isChoice ? describedBy : undefined}
      data-item={place === null ? undefined : item.name}
      hidden={place !== null && !place.shown}
    >
      <legend id={`${id}-question`}>
        <FollowingText text={item.text[language]} follows={follows.text} />
        {item.required && <span class="required"> ({words.required})</span>}
      </legend>
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          <FollowingText text={hint} follows={follows.hint} />
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
