import { tellingPieces } from '../../../../analysis/comments/redaction.ts';
import { formatDay } from '../../../../analysis/format.ts';
import type { ReviewedComment } from '../../../../api/model/commentReview.ts';
import type { Language } from '../../../../surveys/text.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { DefaultButton } from '../../../parts/defaultButton.tsx';
import { TextArea } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { formWords } from '../../../text/forms/words.ts';
import { commentWords } from '../../../text/manage/comments/words.ts';

export const reasonCodes = ['names_author', 'names_other', 'harmful', 'no_comment', 'other'] as const;

/** The words of a comment with those that may name somebody marked. */
export const MarkedWords = ({ words }: { words: string }) => (
  <blockquote class="comment">
    {tellingPieces(words).map((piece) => (piece.telling ? <mark>{piece.words}</mark> : piece.words))}
  </blockquote>
);

const reasonWords = (code: string | null, language: Language): string =>
  commentWords[language].comment.reasons[reasonCodes.find((reason) => reason === code) ?? 'other'];

/** What was decided on a comment, the newest first. */
export const Decisions = ({ comment, language }: { comment: ReviewedComment; language: Language }) => {
  const words = commentWords[language].comment;
  const [last, ...earlier] = [...comment.decisions].reverse();
  if (last === undefined) return <p>{words.undecided}</p>;
  const line = ({ decision, on, by, reason, note }: typeof last) => (
    <>
      {words.decided(words.decision[decision], formatDay(on, language), by)}
      {reason !== null && ` – ${reasonWords(reason, language)}`}
      {note !== '' && (
        <>
          {' '}
          <span class="own-words">{note}</span>
        </>
      )}
    </>
  );
  return (
    <>
      <p>
        <strong>{line(last)}</strong>
      </p>
      {last.words !== null && <blockquote class="comment">{last.words}</blockquote>}
      {earlier.length > 0 && (
        <details class="detail">
          <summary>{words.history}</summary>
          <ul>
            {earlier.map((each) => (
              <li>
                {line(each)}
                {each.words !== null && <blockquote class="comment">{each.words}</blockquote>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** What will be saved, as readers would see it: nothing is saved before the second yes, and what is saved is what was seen. */
const Preview = ({ form }: { form: FormView }) => {
  const words = commentWords[form.language].comment;
  const accepts = form.values.get('decision') === 'accepted';
  return (
    <form class="preview" method="post" aria-labelledby="preview">
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {['expected', 'decision', 'words', 'reason', 'note'].map((name) => (
        <input type="hidden" name={name} value={form.values.get(name) ?? ''} />
      ))}
      <h3 id="preview" tabindex={-1} autofocus>
        {words.previewTitle}
      </h3>
      <p>{words.previewText}</p>
      <p>{accepts ? words.wouldBe : `${words.wouldNotBe} ${reasonWords(form.values.get('reason'), form.language)}`}</p>
      {accepts && <blockquote class="comment">{form.values.get('words')}</blockquote>}
      <p>{words.nothingLeaves}</p>
      <p class="buttons">
        <button class="button" type="submit" name="button" value="send">
          {words.confirm}
        </button>
        <span>{words.change}</span>
      </p>
    </form>
  );
};

/** Accept or withhold: first seen as it would be, then saved. */
export const DecisionForm = ({ form, previewed }: { form: FormView; previewed: boolean }) => {
  const { language } = form;
  const words = commentWords[language].comment;
  return (
    <>
      {previewed && <Preview form={form} />}
      <form id="form" class="entries" method="post" novalidate>
        <DefaultButton form="form" value="more:preview" />
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <input type="hidden" name="expected" value={form.values.get('expected') ?? '0'} />
        <RadioField
          form={form}
          name="decision"
          choices={[
            { value: 'accepted', ...words.accept },
            { value: 'withheld', ...words.withhold },
          ]}
        />
        <TextArea form={form} name="words" rows={5} />
        <SelectField
          form={form}
          name="reason"
          choices={[
            { value: '', label: formWords[language].choose },
            ...reasonCodes.map((value) => ({ value, label: words.reasons[value] })),
          ]}
        />
        <TextArea form={form} name="note" rows={2} />
        <p class="buttons">
          <button class={previewed ? 'button second' : 'button'} type="submit" name="button" value="more:preview">
            {words.preview}
          </button>
        </p>
      </form>
    </>
  );
};
