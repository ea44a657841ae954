import { newKey } from './api.ts';
import { useEditor } from './editor.ts';
import { FaultList } from './faultList.tsx';

/** What is left to do before publishing, and the ways there. */
export const Publish = ({ hasPaper }: { hasPaper: boolean }) => {
  const editor = useEditor();
  const { words, slug } = editor.data;
  const { checked, faults, revision } = editor.state();
  const isReady = checked === revision && faults.length === 0 && !editor.autosave.isUnsaved();
  const base = `/questionnaires/${slug}/draft`;
  return (
    <section class="publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{words.publish.title}</h2>
      <FaultList />
      <ul>
        <li>
          <a href={`${base}/try`}>{words.publish.try}</a>
        </li>
        {hasPaper && (
          <li>
            <a href={`${base}/paper`}>{words.publish.paper}</a>
          </li>
        )}
        <li>
          <a href={`${base}/impact`}>{words.publish.impact}</a>
          <p class="hint">{words.publish.impactHint}</p>
        </li>
      </ul>
      {isReady ? (
        <form class="action" method="post">
          <p id="about-publish">{words.publish.consequence}</p>
          <input type="hidden" name="key" value={newKey()} />
          <input type="hidden" name="revision" value={String(revision)} />
          <button class="button" type="submit" name="button" value="publish" aria-describedby="about-publish">
            {words.publish.now}
          </button>
        </form>
      ) : (
        faults.length === 0 && <p class="hint">{words.publish.waits}</p>
      )}
    </section>
  );
};
