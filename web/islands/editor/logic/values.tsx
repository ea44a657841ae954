import type { ConditionRow } from '../../../../surveys/editing/conditions.ts';
import type { DraftItem } from '../../../../surveys/editing/draft.ts';
import { answersOf } from '../../../../surveys/editing/earlierItems.ts';
import { useEditor } from '../editor.ts';
import { numberOf, useTypedNumber } from '../fields/typedNumber.ts';
import { excerpt } from '../say.ts';

interface ValuesProps {
  id: string;
  row: ConditionRow;
  item: DraftItem | undefined;
  onRow: (row: ConditionRow) => void;
}

type Answers = NonNullable<ReturnType<typeof answersOf>>;

/** What the answer is one of: a box for each, those that are no longer offered too. */
const Several = ({ id, row, answers, onRow }: Omit<ValuesProps, 'item'> & { answers: Answers }) => {
  const { words, language } = useEditor().data;
  const gone = row.values.filter((value) => answers.every((answer) => answer.value !== value));
  const all = [...answers, ...gone.map((value) => ({ value, label: { fr: String(value), en: String(value) } }))];
  const toggle = (value: string | number) =>
    row.values.includes(value) ? row.values.filter((each) => each !== value) : [...row.values, value];
  return (
    <fieldset class="values">
      <legend class="unseen">{words.logic.value}</legend>
      {all.map(({ value, label }, i) => (
        <div class="option">
          <input
            id={`${id}-value-${i}`}
            type="checkbox"
            checked={row.values.includes(value)}
            onInput={() => onRow({ ...row, values: toggle(value) })}
          />
          <label for={`${id}-value-${i}`}>{excerpt(label, language, String(value))}</label>
        </div>
      ))}
    </fieldset>
  );
};

const Label = ({ id }: { id: string }) => (
  <label class="unseen" for={`${id}-value`}>
    {useEditor().data.words.logic.value}
  </label>
);

/** A number to compare with. */
const TypedNumber = ({ id, row, onRow }: Omit<ValuesProps, 'item'>) => {
  const [value] = row.values;
  const [shown, onTyped] = useTypedNumber(typeof value === 'number' ? value : undefined);
  return (
    <>
      <Label id={id} />
      <input
        id={`${id}-value`}
        class="entry short"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={shown}
        onInput={(event: Event) => {
          const number = onTyped((event.target as HTMLInputElement).value);
          onRow({ ...row, values: number === undefined ? [] : [number] });
        }}
      />
    </>
  );
};

/** What an answer is compared with: chosen where answers are chosen, otherwise typed. */
export const Values = ({ id, row, item, onRow }: ValuesProps) => {
  const { language } = useEditor().data;
  const answers = item === undefined ? null : answersOf(item);
  if (answers !== null && row.test === 'is') return <Several id={id} row={row} answers={answers} onRow={onRow} />;
  if (item?.kind === 'number' && row.values.length < 2) return <TypedNumber id={id} row={row} onRow={onRow} />;
  const value = row.values.map(String).join(', ');
  if (answers !== null) {
    return (
      <>
        <Label id={id} />
        <select
          id={`${id}-value`}
          value={value}
          onInput={(event: Event) => {
            const chosen = (event.target as HTMLSelectElement).value;
            onRow({ ...row, values: answers.map((answer) => answer.value).filter((each) => String(each) === chosen) });
          }}
        >
          {answers.map((answer) => (
            <option value={String(answer.value)} selected={String(answer.value) === value}>
              {excerpt(answer.label, language, String(answer.value))}
            </option>
          ))}
        </select>
      </>
    );
  }
  return (
    <>
      <Label id={id} />
      <input
        id={`${id}-value`}
        class="entry short"
        type={item?.kind === 'date' ? 'date' : 'text'}
        autocomplete="off"
        value={value}
        onInput={(event: Event) => {
          const text = (event.target as HTMLInputElement).value;
          const typed = item?.kind === 'number' ? numberOf(text) : text || undefined;
          onRow({ ...row, values: typed === undefined ? [] : [typed] });
        }}
      />
    </>
  );
};
