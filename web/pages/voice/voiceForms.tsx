import type { Child } from 'hono/jsx';
import type { SpokenType } from '../../../analysis/ledger/transitions.ts';
import type { Voice } from '../../../api/model/voices.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { TextArea } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { voiceWords } from '../../text/voice/words.ts';

interface SayProps {
  type: SpokenType;
  voice: Voice;
  words: { heading: string; lead: string; send: string };
  children?: Child;
}

/** One thing to say, in a form of its own. */
const Say = ({ type, voice, words, children }: SayProps) => (
  <form class="entries" method="post" novalidate aria-labelledby={`say-${type}`}>
    <h3 id={`say-${type}`}>{words.heading}</h3>
    <p>{words.lead}</p>
    <input type="hidden" name="type" value={type} />
    <input type="hidden" name="after" value={String(voice.sequence)} />
    {children}
    <p class="buttons">
      <button class="button" type="submit">
        {words.send}
      </button>
    </p>
  </form>
);

/** What this contributor may say now, whether it was done first. */
export const VoiceForms = ({ voice, form }: { voice: Voice; form: FormView }) => {
  const words = voiceWords[form.language].say;
  const may = (type: SpokenType) => voice.possible.includes(type);
  const scores = ([1, 2, 3, 4, 5] as const).map((score) => ({
    value: String(score),
    label: words.heard.scores[score],
  }));
  return (
    <section id="form" aria-labelledby="say">
      <h2 id="say">{words.heading}</h2>
      <p>{words.once}</p>
      {may('verified') && (
        <Say type="verified" voice={voice} words={words.verify}>
          <TextArea form={form} name="detail.note" />
        </Say>
      )}
      {may('disputed') && (
        <Say type="disputed" voice={voice} words={words.dispute}>
          <TextArea form={form} name="detail.reason" />
        </Say>
      )}
      {may('heard') && (
        <Say type="heard" voice={voice} words={words.heard}>
          <RadioField form={form} name="detail.score" choices={scores} />
        </Say>
      )}
      {voice.saidHeard && <p>{words.heard.done}</p>}
      {may('commented') && (
        <Say type="commented" voice={voice} words={words.comment}>
          <TextArea form={form} name="detail.comment" />
        </Say>
      )}
    </section>
  );
};
