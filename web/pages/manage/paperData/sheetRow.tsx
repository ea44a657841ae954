import { choicesOf } from '../../../../surveys/choices.ts';
import type { AnswerableFormItem } from '../../../../surveys/form.ts';
import { offeredReasons } from '../../../../surveys/offeredReasons.ts';
import { reasonSigns } from '../../../../surveys/paperTyping.ts';
import type { Language } from '../../../../surveys/text.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';

/** The id of the field of an item. */
export const rowId = (name: string): string => `typed-${name.replaceAll('.', '-')}`;

interface RowProps {
  /** `experience.` or `demographics.` and the item; the field’s name. */
  name: string;
  number: string;
  label: string;
  codes: string[];
  value: string;
  fault: string | null;
  kind: 'code' | 'line' | 'text';
  /** The first field of the sheet is ready to be typed in. */
  first: boolean;
}

const kindOf = (item: AnswerableFormItem): RowProps['kind'] => {
  if (item.kind === 'long_text') return 'text';
  return item.kind === 'short_text' || item.kind === 'multiple' ? 'line' : 'code';
};

/** The codes of an item as the paper prints them, and the signs for what is no answer. */
export function codesOf(item: AnswerableFormItem, language: Language): string[] {
  const words = paperDataWords[language].sheet;
  const reasons = [...offeredReasons(item), 'skipped' as const];
  return [
    ...choicesOf(item).map(({ code, label }) => `${code} ${label[language]}`),
    ...(item.kind === 'multiple' ? [words.several] : []),
    ...(item.kind === 'date' ? [words.date] : []),
    ...reasons.map((reason) => `${reasonSigns[reason]} ${words.signs[reason]}`),
  ];
}

/** One question of the sheet: its number, its words, its codes, and the field they are typed in. */
export const Row = ({ name, number, label, codes, value, fault, kind, first }: RowProps) => {
  const id = rowId(name);
  const field = {
    ...{ id, name, class: kind === 'code' ? 'entry code typed' : 'entry typed', autocomplete: 'off' as const },
    'aria-describedby': fault === null ? `${id}-codes` : `${id}-codes ${id}-fault`,
    'aria-invalid': fault === null ? undefined : ('true' as const),
    autofocus: first || undefined,
  };
  return (
    <div class={fault === null ? 'sheet-row' : 'sheet-row faulty'} data-row={name}>
      <div>
        <label for={id}>
          <span class="number">{number}</span> {label}
        </label>
        <p class="codes-line" id={`${id}-codes`}>
          {codes.map((code) => (
            <span>{code}</span>
          ))}
        </p>
        {fault !== null && (
          <strong class="fault" id={`${id}-fault`}>
            {fault}
          </strong>
        )}
      </div>
      {kind === 'text' ? (
        <textarea {...field} rows={3}>{`\n${value}`}</textarea>
      ) : (
        <input {...field} type="text" value={value} autocapitalize="off" spellcheck={kind === 'line'} />
      )}
    </div>
  );
};

/** A row for an item, in the words of its side. */
export const ItemRow = ({ item, language, ...row }: ItemRowProps) => (
  <Row {...row} label={item.text[language]} codes={codesOf(item, language)} kind={kindOf(item)} />
);
type ItemRowProps = Omit<RowProps, 'label' | 'codes' | 'kind'> & { item: AnswerableFormItem; language: Language };
