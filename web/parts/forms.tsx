import type { Child } from 'hono/jsx';
import { formWords } from '../text/forms/words.ts';
import { DefaultButton } from './defaultButton.tsx';
import { type FormView, faultBeside, fieldId, wordsOf } from './formView.ts';

interface FieldProps {
  form: FormView;
  /** The path of the API's body that it fills. */
  name: string;
}

const described = (form: FormView, name: string): string | undefined => {
  const ids = [
    wordsOf(form, name)?.hint === undefined ? [] : [`${fieldId(name)}-hint`],
    faultBeside(form, name) === null ? [] : [`${fieldId(name)}-fault`],
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** What a control of the form says of itself. */
const attributes = (form: FormView, name: string) => ({
  id: fieldId(name),
  name,
  'aria-describedby': described(form, name),
  'aria-invalid': faultBeside(form, name) === null ? undefined : ('true' as const),
});

export const Told = ({ form, name }: FieldProps) => {
  const hint = wordsOf(form, name)?.hint;
  const fault = faultBeside(form, name);
  return (
    <>
      {hint !== undefined && (
        <span class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </span>
      )}
      {fault !== null && (
        <strong class="fault" id={`${fieldId(name)}-fault`}>
          {fault}
        </strong>
      )}
    </>
  );
};

const Labelled = ({ form, name, children }: FieldProps & { children?: Child }) => (
  <div class={faultBeside(form, name) === null ? 'field' : 'field faulty'}>
    <label for={fieldId(name)}>{wordsOf(form, name)?.label}</label>
    <Told form={form} name={name} />
    {children}
  </div>
);

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'date' | 'number';
  /** Language of what is written in it, where the field asks for one. */
  lang?: 'fr' | 'en';
  autocomplete?: string;
};

export const TextField = ({ form, name, type = 'text', lang, autocomplete = 'off' }: TextFieldProps) => (
  <Labelled form={form} name={name}>
    <input
      {...attributes(form, name)}
      class={type === 'text' || type === 'email' ? 'entry' : 'entry short'}
      type={type === 'number' ? 'text' : type}
      inputmode={type === 'number' ? 'decimal' : undefined}
      value={form.values.get(name) ?? ''}
      lang={lang}
      autocomplete={autocomplete}
    />
  </Labelled>
);

export const TextArea = ({ form, name, lang, rows = 4, code }: FieldProps & TextAreaOptions) => (
  <Labelled form={form} name={name}>
    <textarea
      {...attributes(form, name)}
      class={code ? 'entry code' : 'entry'}
      rows={rows}
      lang={lang}
      spellcheck={code ? false : undefined}
    >
      {/* The first line end after the tag would be lost. */}
      {`\n${form.values.get(name) ?? ''}`}
    </textarea>
  </Labelled>
);
interface TextAreaOptions {
  lang?: 'fr' | 'en';
  rows?: number;
  /** Something for machines to read. */
  code?: boolean;
}

/** A text in both languages, side by side where there is room. */
export const TextPair = ({ form, name, rows }: FieldProps & { rows?: number }) => (
  <div class="pair">
    {(['fr', 'en'] as const).map((language) =>
      rows === undefined ? (
        <TextField form={form} name={`${name}.${language}`} lang={language} />
      ) : (
        <TextArea form={form} name={`${name}.${language}`} lang={language} rows={rows} />
      ),
    )}
  </div>
);

interface FormFrameProps {
  form: FormView;
  /** What the main button says. */
  send: string;
  /** Other ways out: a second button, a link back. */
  others?: Child;
  children?: Child;
}

/** A form sent to its own address. Its key makes a second press harmless. */
export const EntryForm = ({ send, others, children }: FormFrameProps) => (
  <form id="form" class="entries" method="post" novalidate>
    <DefaultButton form="form" value="send" />
    <input type="hidden" name="key" value={crypto.randomUUID()} />
    {children}
    <p class="buttons">
      <button class="button" type="submit" name="button" value="send">
        {send}
      </button>
      {others}
    </p>
  </form>
);

/** Shows the form once more with one more empty row; nothing is saved. */
export const MoreRows = ({ form, rows, label }: { form: FormView; rows: string; label: string }) => (
  <p>
    <button class="button second" type="submit" name="button" value={`more:${rows}`}>
      {label}
    </button>
    <span class="unseen">{formWords[form.language].moreRows}</span>
  </p>
);
