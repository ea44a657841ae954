import { addScale } from '../../../surveys/editing/scales.ts';
import { useDraft, useEditor } from './editor.ts';
import { fieldId, panelTitle } from './fieldIds.ts';
import { ScaleFields } from './scaleFields.tsx';

/** Every scale of the questionnaire. */
export const ScalesPanel = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const { scales } = useDraft();
  const count = scales.length;
  return (
    <>
      <h2 id={panelTitle} tabindex={-1}>
        {words.outline.scales}
      </h2>
      <p>{count === 0 ? `${words.scales.lead} ${words.scales.none}` : words.scales.lead}</p>
      {scales.map((scale, i) => (
        <ScaleFields key={`scale-${i}`} scale={scale} index={i} count={count} />
      ))}
      <button
        type="button"
        id="scale-add"
        class="button second"
        onClick={() =>
          editor.change('scales', addScale, {
            focus: [fieldId(`/scales/${count}/title/fr`)],
            said: ['rowAdded', { n: count + 1, of: count + 1 }],
          })
        }
      >
        {words.scales.add}
      </button>
    </>
  );
};
