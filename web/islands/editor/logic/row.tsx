import { type ConditionRow, type Test, tests } from '../../../../surveys/editing/conditions.ts';
import type { DraftItem } from '../../../../surveys/editing/draft.ts';
import { answersOf, startRow, testsOf } from '../../../../surveys/editing/earlierItems.ts';
import { useEditor } from '../editor.ts';
import { excerpt, say } from '../say.ts';
import { Values } from './values.tsx';

export interface RowProps {
  id: string;
  row: ConditionRow;
  /** The earlier items that may be asked about. */
  items: DraftItem[];
  onRow: (row: ConditionRow) => void;
  onRemove: () => void;
}

/** The same question under another test: values go along where they can. */
function withTest(row: ConditionRow, item: DraftItem | undefined, test: Test, not: boolean): ConditionRow {
  if (test === 'answered') return { ...row, test, not, values: [] };
  const start = item === undefined ? undefined : answersOf(item)?.[0]?.value;
  const values = row.values.length > 0 ? row.values : start === undefined ? [] : [start];
  return { ...row, test, not, values: test === 'is' ? values : values.slice(0, 1) };
}

/** One condition: which earlier question, which test, which answer. */
export const Row = ({ id, row, items, onRow, onRemove }: RowProps) => {
  const { words, language } = useEditor().data;
  const item = items.find((each) => each.name === row.item);
  const possible = item === undefined ? [...tests] : testsOf(item);
  const offered = possible.includes(row.test) ? possible : [...possible, row.test];
  const chooseItem = (name: string) => {
    const next = items.find((each) => each.name === name);
    if (next !== undefined) onRow(startRow(next));
  };
  const chooseTest = (chosen: string) => {
    const [test, not] = chosen.split(' ');
    const found = tests.find((each) => each === test);
    if (found !== undefined) onRow(withTest(row, item, found, not === 'not'));
  };
  return (
    <div class="condition">
      <label class="unseen" for={`${id}-item`}>
        {words.logic.question}
      </label>
      <select
        id={`${id}-item`}
        value={row.item}
        onInput={(event: Event) => chooseItem((event.target as HTMLSelectElement).value)}
      >
        {item === undefined && (
          <option value={row.item} selected={true}>
            {say(words.logic.unknown, { name: row.item })}
          </option>
        )}
        {items.map((each) => (
          <option value={each.name} selected={each.name === row.item}>
            {excerpt(each.text, language, each.name)}
          </option>
        ))}
      </select>
      <label class="unseen" for={`${id}-test`}>
        {words.logic.test}
      </label>
      <select
        id={`${id}-test`}
        value={row.not ? `${row.test} not` : row.test}
        onInput={(event: Event) => chooseTest((event.target as HTMLSelectElement).value)}
      >
        {offered.flatMap((test) => [
          <option value={test} selected={test === row.test && !row.not}>
            {words.logic.tests[test]}
          </option>,
          <option value={`${test} not`} selected={test === row.test && row.not}>
            {words.logic.nots[test]}
          </option>,
        ])}
      </select>
      {row.test !== 'answered' && <Values id={id} row={row} item={item} onRow={onRow} />}
      <button type="button" class="tool" onClick={onRemove}>
        {words.logic.removeRow}
      </button>
    </div>
  );
};
