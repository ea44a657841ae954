import type { Choice, Difference } from '../../../../surveys/editing/differences.ts';
import { type DifferingPart, differingParts } from '../../../../surveys/editing/differingParts.ts';
import type { EditorData } from '../../../pages/manage/editorData.ts';
import { useEditor } from '../editor.ts';
import { excerpt, say } from '../say.ts';

interface DifferenceViewProps {
  difference: Difference;
  choice: Choice | undefined;
  onChoice: (choice: Choice) => void;
}

/** What a part is called: by its words, whoever's are there. */
function titleOf({ key, kind, mine, theirs }: Difference, { words, language }: EditorData): string {
  if (kind === 'order') return words.conflict.order;
  const name = key.split(':')[1] ?? '';
  if (kind === 'head') return words.conflict.head[name] ?? name;
  const part = (mine ?? theirs) as { text?: { fr: string; en: string }; title?: { fr: string; en: string } };
  const text = part.text ?? part.title ?? { fr: '', en: '' };
  return say(words.conflict[kind], { text: excerpt(text, language, name) });
}

/** A place inside a part, as `choix 2, français`. */
const placeOf = ({ path }: DifferingPart, { words }: EditorData): string =>
  path.map((step) => (typeof step === 'number' ? String(step + 1) : (words.conflict.parts[step] ?? step))).join(' ');

const Side = ({ parts, of, data }: { parts: DifferingPart[]; of: Choice; data: EditorData }) => (
  <dl class="facts">
    {parts.map((part) => (
      <div>
        {part.path.length > 0 && <dt>{placeOf(part, data)}</dt>}
        <dd>{part[of] ?? data.words.conflict.absent}</dd>
      </div>
    ))}
  </dl>
);

/** One difference: mine and theirs beside each other, and whose is kept. */
export const DifferenceView = ({ difference, choice, onChoice }: DifferenceViewProps) => {
  const { data } = useEditor();
  const { words } = data;
  const parts = differingParts(difference.mine, difference.theirs);
  const { key } = difference;
  const side = (which: Choice, title: string, label: string) => (
    <div>
      <h3>{title}</h3>
      <Side parts={parts} of={which} data={data} />
      <div class="option">
        <input
          id={`${which}-${key}`}
          type="radio"
          name={`choice-${key}`}
          checked={choice === which}
          onInput={() => onChoice(which)}
        />
        <label for={`${which}-${key}`}>{label}</label>
      </div>
    </div>
  );
  return (
    <fieldset class="difference">
      <legend>{titleOf(difference, data)}</legend>
      <p class="hint">{words.conflict.changedBy[difference.changedBy]}</p>
      <div class="pair">
        {side('mine', words.conflict.mine, words.conflict.keepMine)}
        {side('theirs', words.conflict.theirs, words.conflict.takeTheirs)}
      </div>
    </fieldset>
  );
};
