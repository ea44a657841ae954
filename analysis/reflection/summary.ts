import { type Side, sides } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import type { SharedAnswer, SharedItem } from './sharedItems.ts';

/** What stands on a summary of one page. */
export interface Summary {
  statements: { text: string; means: Record<Side, number | null>; difference: number | null }[];
  questions: { text: string; sides: Record<Side, SummaryAnswer[]> }[];
  adjustments: string;
  /** Whether a text was cut, or a question or an answer left out. */
  shortened: boolean;
}
export interface SummaryAnswer {
  role: SharedAnswer['role'];
  words: string;
}

/** How much is let in: each step lets in less than the one before, the last always fits. */
interface Room {
  statements: number;
  questions: number;
  answers: number;
  characters: number;
  adjustments: number;
}
const rooms: Room[] = [
  { statements: 8, questions: 6, answers: 6, characters: 400, adjustments: 1500 },
  { statements: 7, questions: 6, answers: 4, characters: 220, adjustments: 1200 },
  { statements: 6, questions: 6, answers: 3, characters: 140, adjustments: 900 },
  { statements: 6, questions: 5, answers: 2, characters: 110, adjustments: 700 },
  { statements: 5, questions: 4, answers: 2, characters: 90, adjustments: 600 },
  { statements: 4, questions: 3, answers: 1, characters: 80, adjustments: 400 },
];
const longestItem = 110;

/** Lines that a page has room for beside its head and foot, with characters in a line across it and across one half. */
const page = { lines: 46, across: 92, half: 40 };
const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first words of a text, as many as go into so many characters. */
export function firstWords(text: string, characters: number): string {
  const line = oneLine(text);
  const signs = [...line];
  if (signs.length <= characters) return line;
  const cut = signs.slice(0, characters - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

function fitted(items: readonly SharedItem[], adjustments: string, language: Language, room: Room): Summary {
  const isOrdered = ({ range }: SharedItem) => range !== null;
  const [ordered, others] = [items.filter(isOrdered), items.filter((item) => !isOrdered(item))];
  const answers = (item: SharedItem, side: Side): SummaryAnswer[] =>
    item.sides[side].answers
      .slice(0, room.answers)
      .map(({ role, words }) => ({ role, words: firstWords(words[language], room.characters) }));
  const asked = others.slice(0, room.questions);
  const isCut = (text: string, characters: number) => firstWords(text, characters) !== oneLine(text);
  return {
    statements: ordered.slice(0, room.statements).map(({ text, sides: of, difference }) => ({
      text: firstWords(text[language], longestItem),
      means: { patient_side: of.patient_side.mean, professional_side: of.professional_side.mean },
      difference,
    })),
    questions: asked.map((item) => ({
      text: firstWords(item.text[language], longestItem),
      sides: {
        patient_side: answers(item, 'patient_side'),
        professional_side: answers(item, 'professional_side'),
      },
    })),
    adjustments: firstWords(adjustments, room.adjustments),
    shortened:
      ordered.length > room.statements ||
      others.length > room.questions ||
      isCut(adjustments, room.adjustments) ||
      items.some(({ text }) => isCut(text[language], longestItem)) ||
      asked.some((item) =>
        sides.some(
          (side) =>
            item.sides[side].answers.length > room.answers ||
            item.sides[side].answers.some(({ words }) => isCut(words[language], room.characters)),
        ),
      ),
  };
}

/** A line over each half for the role of who wrote it, and the space between two. */
const lengthOf = ({ statements, questions, adjustments }: Summary): number => {
  const column = (answers: SummaryAnswer[]) =>
    answers.reduce((lines, { words }) => lines + linesOf(words, page.half) + 1.3, 0);
  return (
    statements.reduce((lines, { text }) => lines + linesOf(text, 60) + 0.5, 0) +
    questions.reduce(
      (lines, { text, sides: of }) =>
        lines + linesOf(text, page.across) + 0.8 + Math.max(column(of.patient_side), column(of.professional_side)),
      0,
    ) +
    linesOf(adjustments, page.across)
  );
};

/** The reflection on one page: whole where it fits, otherwise the beginnings. Every sign of the words is kept or cut, none changed. */
export function summaryOf(items: readonly SharedItem[], adjustments: string, language: Language): Summary {
  const tries = rooms.map((room) => fitted(items, adjustments, language, room));
  return tries.find((summary) => lengthOf(summary) <= page.lines) ?? (tries.at(-1) as Summary);
}
