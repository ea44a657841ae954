import type { Language } from '../../../surveys/text.ts';
import { handedWords } from '../../text/handed/words.ts';

const codeFormId = 'open';
export const codeFieldId = 'short-code';

interface CodeFormProps {
  language: Language;
  /** Where the code is sent: in the body, so that no address and no log holds it. */
  action: string;
  typed: string;
  fault: string | null;
  label: string;
  /** Nothing typed here may be kept by the device: other people use it. */
  keeps?: false;
}

/** Asks for the short code of an invitation, in one large field. */
export const CodeForm = ({ language, action, typed, fault, label, keeps }: CodeFormProps) => {
  const words = handedWords[language];
  const described = fault === null ? 'code-hint' : 'code-hint code-fault';
  return (
    <form
      id={codeFormId}
      method="post"
      action={action}
      autocomplete="off"
      data-keeps={keeps === false ? 'no' : undefined}
    >
      <div class={fault === null ? undefined : 'faulty'}>
        <label for={codeFieldId}>
          <strong>{words.code}</strong>
        </label>
        <p class="hint" id="code-hint">
          {words.hint}
        </p>
        {fault !== null && (
          <p class="fault" id="code-fault">
            {fault}
          </p>
        )}
        <input
          id={codeFieldId}
          class="entry code short-code"
          type="text"
          name="code"
          value={typed}
          aria-describedby={described}
          aria-invalid={fault === null ? undefined : 'true'}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </div>
      <div class="buttons">
        <button class="button" type="submit" name="button" value="open">
          {label}
        </button>
      </div>
    </form>
  );
};
