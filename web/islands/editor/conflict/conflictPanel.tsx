import { useState } from 'hono/jsx/dom';
import { type Choice, differences, plainChoices } from '../../../../surveys/editing/differences.ts';
import { mergeDrafts } from '../../../../surveys/editing/merge.ts';
import { useDraft, useEditor } from '../editor.ts';
import { focusFirst } from '../focus.ts';
import { sayCount } from '../say.ts';
import type { Conflict } from '../store.ts';
import { DifferenceView } from './differenceView.tsx';

/** Two people's drafts side by side where they differ: kept until every difference is decided, then saved as one. */
export const ConflictPanel = ({ conflict }: { conflict: Conflict }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const mine = useDraft();
  const found = differences(conflict.base, mine, conflict.theirs);
  const [choices, choose] = useState<Record<string, Choice>>(plainChoices(found));
  const undecided = found.filter(({ key }) => choices[key] === undefined);
  const everything = (choice: Choice) => choose(Object.fromEntries(found.map(({ key }) => [key, choice])));
  const save = () => {
    const first = undecided[0];
    if (first === undefined) {
      editor.autosave.settle(mergeDrafts(mine, conflict.theirs, choices), conflict, words.labels.merge);
    } else focusFirst([`mine-${first.key}`]);
  };
  return (
    <section class="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabindex={-1}>
        {words.conflict.title}
      </h2>
      <p>{words.conflict.lead}</p>
      <p class="buttons">
        <button type="button" class="button second" onClick={() => everything('mine')}>
          {words.conflict.allMine}
        </button>
        <button type="button" class="button second" onClick={() => everything('theirs')}>
          {words.conflict.allTheirs}
        </button>
      </p>
      {found.map((difference) => (
        <DifferenceView
          key={difference.key}
          difference={difference}
          choice={choices[difference.key]}
          onChoice={(choice) => choose({ ...choices, [difference.key]: choice })}
        />
      ))}
      <p role="status">{undecided.length > 0 && sayCount(words.conflict.undecided, undecided.length, language)}</p>
      <button type="button" class="button" onClick={save}>
        {words.conflict.save}
      </button>
    </section>
  );
};
