import { raw } from 'hono/html';
import { editorWords } from '../../text/manage/editor/words.ts';
import { documentFaultWords } from '../../text/manage/questionnaires/faults.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import type { Reader } from '../reader.ts';
import { currentProgram } from './currentProgram.tsx';
import { type EditorData, editorIds } from './editorData.ts';
import { publishedNames } from './publishedNames.ts';

/** What the editor of a draft needs beside the draft itself. */
export async function editorData(reader: Reader, slug: string): Promise<EditorData> {
  const { client, language } = reader;
  const { program } = await currentProgram(reader);
  const { kinds, audience } = questionnaireWords[language];
  const faults = Object.entries(documentFaultWords).map(([code, text]) => [code, text[language]]);
  return {
    slug,
    language,
    program: program.id,
    words: editorWords[language],
    kinds,
    audience,
    faults: Object.fromEntries(faults),
    published: await publishedNames(client, slug),
  };
}

/** Where the editor takes its place, and what it is given: JSON in which no tag can end the element. */
export const EditorMount = ({ data }: { data: EditorData }) => (
  <>
    <div id={editorIds.root} />
    <script type="application/json" id={editorIds.data}>
      {raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}
    </script>
  </>
);
