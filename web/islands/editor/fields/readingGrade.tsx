import { isAbovePlain, readingGrade } from '../../../../surveys/readability/readingGrade.ts';
import type { Language } from '../../../../surveys/text.ts';
import { useEditor } from '../editor.ts';
import { say } from '../say.ts';

/** Most hard words that are named. */
const mostWords = 5;

/** How hard a text is to read, while it is written: its school grade, and above grade 8 the words that make it so. */
export const ReadingGrade = ({ id, text, language }: { id: string; text: string; language: Language }) => {
  const { words } = useEditor().data;
  const { grade, hard } = readingGrade(text, language);
  if (grade === null) return <span id={id} />;
  const isHard = isAbovePlain(grade);
  const named = hard.slice(0, mostWords).join(', ');
  return (
    <span class={isHard ? 'grade hard' : 'grade'} id={id}>
      {say(isHard ? words.reading.hard : words.reading.grade, { grade: Math.round(grade) })}
      {isHard && named !== '' && `. ${say(words.reading.words, { words: named })}`}
    </span>
  );
};
