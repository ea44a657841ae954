import type { Language } from '../../../../surveys/text.ts';
import { TextField } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';

interface EnvelopeFormProps {
  language: Language;
  form: FormView;
  /** One has just been noted: the next one can be typed at once. */
  noted: boolean;
}

/** One field for the code of an envelope, ready for the next one: a scanner ends with Enter. */
export const EnvelopeForm = ({ language, form, noted }: EnvelopeFormProps) => {
  const words = paperDataWords[language].envelopes;
  return (
    <section aria-labelledby="envelopes">
      <h2 id="envelopes">{words.heading}</h2>
      <p>{words.lead}</p>
      {noted && form.problem === null && (
        <p class="notice" role="status">
          {words.done}
        </p>
      )}
      <form id="form" class="entries" method="post">
        <TextField form={form} name="envelope" />
        <p class="buttons">
          <button class="button" type="submit" name="button" value="envelope">
            {words.send}
          </button>
        </p>
      </form>
    </section>
  );
};
