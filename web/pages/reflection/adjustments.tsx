import { formatDay } from '../../../analysis/format.ts';
import type { ReflectionNote } from '../../../api/model/reflectionNotes.ts';
import type { Reflection } from '../../../api/model/reflections.ts';
import type { Language } from '../../../surveys/text.ts';
import { EntryForm, TextArea } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';

const Note = ({ note, language }: { note: ReflectionNote; language: Language }) => {
  const words = reflectionWords[language].adjust;
  const by = note.by === 'staff' ? words.staff : vocabulary[language].memberRoles[note.by];
  return (
    <div class="note-text">
      <p class="own-words">{note.adjustments}</p>
      <p class="hint">{words.written(by, formatDay(note.writtenOn, language))}</p>
    </div>
  );
};

/** What stands in the form when it is opened: the newest text, to be carried on. */
export const noteValues = ({ notes: [newest] }: Reflection): URLSearchParams =>
  new URLSearchParams({ adjustments: newest?.adjustments ?? '', after: newest?.id ?? '' });

/** What the team will adjust: the newest text, room for the next one, and all earlier ones. */
export const Adjustments = ({ reflection, form }: { reflection: Reflection; form: FormView }) => {
  const { language, problem } = form;
  const words = reflectionWords[language].adjust;
  const [newest, ...earlier] = reflection.notes;
  const meanwhile = problem?.code === 'note_changed';
  return (
    <section aria-labelledby="adjust">
      <h2 id="adjust">{words.title}</h2>
      <p>{words.lead}</p>
      {meanwhile && newest !== undefined && <h3>{words.theirs}</h3>}
      {newest === undefined ? <p class="none">{words.noneYet}</p> : <Note note={newest} language={language} />}
      {reflection.open ? (
        <EntryForm form={form} send={words.save}>
          {/* Once the other's text is shown, saving again is meant to follow it. */}
          <input type="hidden" name="after" value={meanwhile ? (newest?.id ?? '') : (form.values.get('after') ?? '')} />
          <TextArea form={form} name="adjustments" rows={8} />
        </EntryForm>
      ) : (
        reflection.campaign.status === 'archived' && <p>{words.closed}</p>
      )}
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((note) => (
            <Note note={note} language={language} />
          ))}
        </details>
      )}
    </section>
  );
};
