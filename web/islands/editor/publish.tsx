import { useEditor } from './editor.ts';
import { FaultList } from './faultList.tsx';
import { Translation } from './translation.tsx';

/** What is left to do before publishing, and the ways there. */
export const Publish = () => {
  const editor = useEditor();
  const { words, slug } = editor.data;
  const { checked, faults, revision } = editor.state();
  const base = `/questionnaires/${slug}/draft`;
  const isChecked = checked === revision && !editor.autosave.isUnsaved();
  return (
    <section class="publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{words.publish.title}</h2>
      <FaultList />
      <Translation />
      <p>
        <a href={`${base}/try`}>{words.publish.try}</a>
      </p>
      {isChecked && faults.length === 0 ? (
        <p>
          <a class="button" href={`${base}/impact`}>
            {words.publish.impact}
          </a>
        </p>
      ) : (
        <p>
          <a href={`${base}/impact`}>{words.publish.impact}</a>
        </p>
      )}
      <p class="hint">
        {faults.length > 0 ? words.publish.refused : isChecked ? words.publish.impactHint : words.publish.waits}
      </p>
    </section>
  );
};
