import type { DraftScale } from '../../../surveys/editing/draft.ts';
import { moveScale, removeScale, setScale, setScaleTitle } from '../../../surveys/editing/scales.ts';
import { useEditor } from './editor.ts';
import { Line } from './fields/field.tsx';
import { NameField } from './fields/nameField.tsx';
import { afterRemoval, RowButtons } from './fields/rowButtons.tsx';
import { TextPair } from './fields/textPair.tsx';
import { say } from './say.ts';
import { ScaleItems } from './scaleItems.tsx';

/** One scale: its title, its statements, and how many of them must be answered. */
export const ScaleFields = ({ scale, index, count }: { scale: DraftScale; index: number; count: number }) => {
  const editor = useEditor();
  const { words, published } = editor.data;
  const pointer = `/scales/${index}`;
  const isPublished = published.scales.includes(scale.name);
  const title = say(words.scales.scale, { n: index + 1 });
  const percent = Math.round(100 * (scale.minimumAnswered ?? 0.5));
  return (
    <fieldset class="row">
      <legend>{title}</legend>
      <TextPair
        pointer={`${pointer}/title`}
        label={words.scales.title}
        value={scale.title}
        onText={(text) =>
          editor.change('scales', (draft) => setScaleTitle(draft, index, text, !isPublished), {
            key: `${pointer}/title`,
          })
        }
      />
      <ScaleItems scale={scale} index={index} />
      <Line
        pointer={`${pointer}/minimumAnswered`}
        label={words.scales.minimum}
        hint={words.scales.minimumHint}
        value={String(percent)}
        inputmode="numeric"
        short
        onValue={(text) =>
          /^\d{1,3}$/.test(text) &&
          editor.change('scales', (draft) => setScale(draft, index, { minimumAnswered: Number(text) / 100 }), {
            key: `${pointer}/minimumAnswered`,
          })
        }
      />
      <NameField
        pointer={`${pointer}/name`}
        value={scale.name}
        published={isPublished}
        onName={(name) =>
          editor.change('name', (draft) => setScale(draft, index, { name }), { key: `${pointer}/name` })
        }
      />
      <RowButtons
        id="scale"
        what={title}
        index={index}
        count={count}
        onMove={(to) =>
          editor.change('scales', (draft) => moveScale(draft, index, to), {
            focus: [`scale-${to}-${to < index ? 'up' : 'down'}`],
            said: ['rowMoved', { n: to + 1, of: count }],
          })
        }
        onRemove={() =>
          editor.change('scales', (draft) => removeScale(draft, index), {
            focus: afterRemoval('scale', index),
            said: ['rowRemoved'],
          })
        }
      />
    </fieldset>
  );
};
