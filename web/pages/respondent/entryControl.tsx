import { formatNumber } from '../../../analysis/format.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import { Reasons } from './choiceControls.tsx';
import { valueField } from './entries.ts';
import type { ControlProps } from './itemField.tsx';

/** Texts this long or longer say so beforehand. */
const tellLimitFrom = 500;

/**
 * A field to write in. Numbers and dates are plain text fields: nothing typed may vanish because a browser cannot read it.
 * No `maxlength`: it would cut a pasted text without a word.
 */
export const EntryControl = (props: ControlProps) => {
  const { purpose, item, entry, fault, language, id, describedBy } = props;
  const value = entry.values[0] ?? '';
  const limit = item.kind === 'long_text' && item.maxLength >= tellLimitFrom ? item.maxLength : null;
  const control = {
    id,
    name: valueField(purpose, item.name),
    'aria-labelledby': `${id}-question`,
    'aria-describedby': [describedBy, limit !== null && `${id}-limit`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': fault === null ? undefined : ('true' as const),
  };
  return (
    <>
      {item.kind === 'long_text' ? (
        // HTML drops one line end right after the tag: this one.
        <textarea {...control} class="entry" rows={5}>{`\n${value}`}</textarea>
      ) : (
        <input
          {...control}
          type="text"
          class={item.kind === 'short_text' ? 'entry' : 'entry short'}
          inputmode={item.kind === 'number' ? (item.integer ? 'numeric' : 'decimal') : undefined}
          value={value}
        />
      )}
      {limit !== null && (
        <p class="hint" id={`${id}-limit`}>
          {respondentWords[language].upTo(formatNumber(limit, language))}
        </p>
      )}
      <Reasons {...props} />
    </>
  );
};
