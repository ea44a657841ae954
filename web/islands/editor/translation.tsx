import { selectionOf } from '../../../surveys/editing/selection.ts';
import { lackedLanguage, nextToTranslate, toTranslate } from '../../../surveys/editing/translation.ts';
import { type Editor, useDraft, useEditor } from './editor.ts';
import { fieldId, fieldIdsAround, panelTitle } from './fieldIds.ts';
import { placeWords } from './placeWords.ts';
import { excerpt, say, sayCount } from './say.ts';
import type { EditorState } from './store.ts';

/** Most texts in the list at once. */
const mostShown = 50;

/** The text whose field was last gone to, by editor: the next one is looked for after it. */
const lastVisited = new WeakMap<Editor, string>();

const isSelected = (editor: Editor, path: string): boolean => {
  const { selection, history }: EditorState = editor.state();
  return JSON.stringify(selectionOf(path, history.present.value)) === JSON.stringify(selection);
};

/** Where to look on from: the text gone to last; from the first text when something else was chosen since. */
function visited(editor: Editor): string | null {
  const last = lastVisited.get(editor) ?? null;
  return last !== null && isSelected(editor, last) ? last : null;
}

function goTo(editor: Editor, path: string): void {
  const draft = editor.state().history.present.value;
  const lacked = toTranslate(draft).find((each) => each.path === path);
  const language = lacked === undefined ? null : lackedLanguage(lacked.text);
  const place = language === null ? path : `${path}/${language}`;
  lastVisited.set(editor, path);
  editor.select(selectionOf(path, draft), [fieldId(place), ...fieldIdsAround(path), panelTitle]);
}

/** Goes to the next text that stands in one language only, its empty field in focus. Not there when none is. */
export const NextToTranslate = () => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const count = toTranslate(useDraft()).length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      id="next-to-translate"
      class="tool"
      onClick={() => {
        const next = nextToTranslate(editor.state().history.present.value, visited(editor));
        if (next === null) editor.announce(words.translation.done);
        else goTo(editor, next.path);
      }}
    >
      {sayCount(words.translation.next, count, language)}
    </button>
  );
};

/** The texts that stand in one language only, each leading to its empty field, and the way to hand them out. */
export const Translation = () => {
  const editor = useEditor();
  const { words, language, slug } = editor.data;
  const draft = useDraft();
  const texts = toTranslate(draft);
  return (
    <>
      {texts.length === 0 ? (
        <p>{words.translation.none}</p>
      ) : (
        <details id="to-translate" class="faults-of-draft">
          <summary>{sayCount(words.translation.count, texts.length, language)}</summary>
          <ul class="faults">
            {texts.slice(0, mostShown).map(({ path, text }) => (
              <li>
                <a
                  href={`#${fieldId(path)}`}
                  onClick={(event: Event) => {
                    event.preventDefault();
                    goTo(editor, path);
                  }}
                >
                  {placeWords(editor, draft, path)}
                </a>
                {' – '}
                {excerpt(text, language, '')}
              </li>
            ))}
          </ul>
          {texts.length > mostShown && <p>{say(words.faults.more, { n: texts.length - mostShown })}</p>}
        </details>
      )}
      <p>
        <a href={`/questionnaires/${slug}/draft/translation`}>{words.translation.link}</a>
        <br />
        <span class="hint">{words.translation.lead}</span>
      </p>
    </>
  );
};
