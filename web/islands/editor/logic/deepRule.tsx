import { useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { ruleInWords } from './ruleInWords.ts';

/** A rule deeper than rows and groups, in words where it is one, kept as it is. */
export const DeepRule = ({ rule }: { rule: unknown }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  return (
    <>
      <p>{words.logic.deep}</p>
      <p class="deep">{ruleInWords(rule, language)}</p>
      <button type="button" class="tool" onClick={() => editor.select({ at: 'json' }, [fieldId('')])}>
        {words.outline.json}
      </button>
    </>
  );
};
