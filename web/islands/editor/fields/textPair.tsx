import type { Language, Text } from '../../../../surveys/text.ts';
import { bothLanguages } from '../audiences.ts';
import { useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { say } from '../say.ts';
import { Field, useControl } from './field.tsx';
import { PipeMenu, type PipePlace } from './pipeMenu.tsx';
import { ReadingGrade } from './readingGrade.tsx';

interface TextPairProps {
  /** The JSON pointer of the text. */
  pointer: string;
  label: string;
  value: Text;
  hint?: string;
  /** Rows of a long text; left out, it is one line. */
  rows?: number;
  /** Whether a licence forbids other words. */
  locked?: boolean;
  /** Where the text stands, if earlier answers may be written into it. */
  pipes?: PipePlace;
  onText: (text: Text) => void;
}

interface OneProps extends Omit<TextPairProps, 'pipes'> {
  language: Language;
}

const One = ({ pointer, label, value, rows, locked, language, hint, onText }: OneProps) => {
  const editor = useEditor();
  const place = `${pointer}/${language}`;
  const control = useControl(place);
  const shared = {
    ...control,
    'aria-describedby':
      [control['aria-describedby'], hint && `${fieldId(pointer)}-hint`, `${control.id}-grade`]
        .filter(Boolean)
        .join(' ') || undefined,
    class: 'entry',
    lang: language,
    readonly: locked,
    value: value[language],
    onInput: (event: Event) =>
      onText({ ...value, [language]: (event.target as HTMLInputElement | HTMLTextAreaElement).value }),
    onBlur: editor.leaveField,
  };
  const words = editor.data.words;
  return (
    <Field pointer={place} label={say(words.inLanguage, { label, language: words.languages[language] })}>
      {rows === undefined ? <input {...shared} type="text" autocomplete="off" /> : <textarea {...shared} rows={rows} />}
      <ReadingGrade id={`${control.id}-grade`} text={value[language]} language={language} />
    </Field>
  );
};

/** A text in both languages, French first, side by side where there is room. */
export const TextPair = ({ pipes, ...pair }: TextPairProps) => (
  <div class="both">
    {pair.hint && (
      <p class="hint" id={`${fieldId(pair.pointer)}-hint`}>
        {pair.hint}
      </p>
    )}
    <div class="pair">
      {bothLanguages.map((language) => (
        <One key={language} {...pair} language={language} />
      ))}
    </div>
    {pipes && !pair.locked && <PipeMenu pointer={pair.pointer} place={pipes} value={pair.value} onText={pair.onText} />}
  </div>
);
