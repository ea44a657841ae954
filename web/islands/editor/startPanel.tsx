import {
  addParagraph,
  moveParagraph,
  removeParagraph,
  setConsentHeading,
  setHead,
  setParagraph,
} from '../../../surveys/editing/head.ts';
import { useDraft, useEditor } from './editor.ts';
import { fieldId, panelTitle } from './fieldIds.ts';
import { Choose, Line } from './fields/field.tsx';
import { afterRemoval, RowButtons } from './fields/rowButtons.tsx';
import { TextPair } from './fields/textPair.tsx';
import { say } from './say.ts';

const Consent = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const { consent } = useDraft();
  const count = consent.paragraphs.length;
  return (
    <>
      <h3>{words.start.consent}</h3>
      <p class="hint">{words.start.consentHint}</p>
      <TextPair
        pointer="/consent/heading"
        label={words.start.heading}
        value={consent.heading}
        onText={(text) =>
          editor.change('consent', (draft) => setConsentHeading(draft, text), { key: '/consent/heading' })
        }
      />
      {consent.paragraphs.map((paragraph, i) => (
        <div class="row" key={`paragraph-${i}`}>
          <TextPair
            pointer={`/consent/paragraphs/${i}`}
            label={say(words.start.paragraph, { n: i + 1 })}
            value={paragraph}
            rows={4}
            onText={(text) =>
              editor.change('consent', (draft) => setParagraph(draft, i, text), { key: `/consent/paragraphs/${i}` })
            }
          />
          <RowButtons
            id="paragraph"
            what={say(words.start.paragraph, { n: i + 1 })}
            index={i}
            count={count}
            onMove={(to) =>
              editor.change('consent', (draft) => moveParagraph(draft, i, to), {
                focus: [`paragraph-${to}-${to < i ? 'up' : 'down'}`],
                said: ['rowMoved', { n: to + 1, of: count }],
              })
            }
            onRemove={() =>
              editor.change('consent', (draft) => removeParagraph(draft, i), {
                focus: afterRemoval('paragraph', i),
                said: ['rowRemoved'],
              })
            }
          />
        </div>
      ))}
      <button
        type="button"
        id="paragraph-add"
        class="button second"
        onClick={() =>
          editor.change('consent', addParagraph, {
            focus: [fieldId(`/consent/paragraphs/${count}/fr`)],
            said: ['rowAdded', { n: count + 1, of: count + 1 }],
          })
        }
      >
        {words.start.addParagraph}
      </button>
    </>
  );
};

/** What is said of the whole questionnaire, and the first screen that people meet. */
export const StartPanel = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const { title, description, licence, attribution = '', rewording = 'allowed' } = useDraft();
  const put = (parts: Parameters<typeof setHead>[1], key: string) =>
    editor.change('text', (draft) => setHead(draft, parts), { key });
  return (
    <>
      <h2 id={panelTitle} tabindex={-1}>
        {words.outline.start}
      </h2>
      <TextPair
        pointer="/title"
        label={words.start.title}
        value={title}
        onText={(text) => put({ title: text }, '/title')}
      />
      <TextPair
        pointer="/description"
        label={words.start.description}
        hint={words.start.descriptionHint}
        value={description}
        rows={3}
        onText={(text) => put({ description: text }, '/description')}
      />
      <Consent />
      <h3>{words.start.about}</h3>
      <Line
        pointer="/licence"
        label={words.start.licence}
        hint={words.start.licenceHint}
        value={licence}
        onValue={(value) => put({ licence: value }, '/licence')}
      />
      <Line
        pointer="/attribution"
        label={say(words.optional, { label: words.start.attribution })}
        value={attribution}
        onValue={(value) => put({ attribution: value || undefined }, '/attribution')}
      />
      <Choose
        pointer="/rewording"
        label={words.start.rewording}
        value={rewording}
        choices={(['allowed', 'forbidden'] as const).map((value) => [value, words.start.rewordings[value]])}
        onValue={(value) => put({ rewording: value === 'forbidden' ? 'forbidden' : undefined }, '/rewording')}
      />
    </>
  );
};
