import { agreementPoints } from '../../surveys/agreement.ts';
import type { AnswerableItem, QuestionnaireDocument } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import type { AnswerValue, ResponseContent } from '../../surveys/response.ts';
import { type MemberRole, memberRoles, type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';

/** One response as a team may read it: who is only a role. */
export interface SharedResponse {
  side: Side;
  /** Null where only the side is known. */
  role: MemberRole | null;
  content: Pick<ResponseContent, 'answers'>;
}

/** One answer to one item. Own words stand as they were written, the same in both languages. */
export interface SharedAnswer {
  role: MemberRole | null;
  words: Text;
  /** The point chosen, of an item on ordered points. */
  point?: number;
}

export interface SharedSide {
  /** In points of the item; null for items without an order, or without answers. */
  mean: number | null;
  answers: SharedAnswer[];
}

export interface SharedItem {
  name: string;
  text: Text;
  /** The lowest and the highest point; null for items without an order. */
  range: { low: number; high: number } | null;
  /** Points between the means of the two sides; null where one has no answer or the item no order. */
  difference: number | null;
  sides: Record<Side, SharedSide>;
}

type Points = readonly { value: number; label: Text }[];

const pointsOf = (item: AnswerableItem): Points | null => {
  if (item.kind === 'agreement') return agreementPoints;
  return item.kind === 'rating' ? item.points : null;
};

const same = (words: string): Text => ({ fr: words, en: words });

/** An answer in words, both languages. */
function wordsOf(item: AnswerableItem, value: AnswerValue): Text {
  if (item.kind === 'single' || item.kind === 'multiple') {
    const codes = Array.isArray(value) ? value : [String(value)];
    const labels = codes.map((code) => item.options.find((option) => option.code === code)?.label ?? same(code));
    return { fr: labels.map(({ fr }) => fr).join(', '), en: labels.map(({ en }) => en).join(', ') };
  }
  return pointsOf(item)?.find((point) => point.value === value)?.label ?? same(String(value));
}

const mean = (numbers: number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

interface Placed extends SharedAnswer {
  value: AnswerValue;
}

const rank = ({ role }: SharedAnswer): number => (role === null ? memberRoles.length : memberRoles.indexOf(role));

/**
 * By role, then by what was answered. Each item is put in order by itself: nothing of the order in which people came, or of
 * who gave which other answer, is left in it.
 */
const inOrder = (a: Placed, b: Placed): number => {
  if (a.role !== b.role) return rank(a) - rank(b);
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return a.words.fr < b.words.fr ? -1 : Number(a.words.fr > b.words.fr);
};

function sideOf(item: AnswerableItem, side: Side, responses: readonly SharedResponse[]): SharedSide {
  const given = responses.flatMap((response): Placed[] => {
    const value = response.side === side ? response.content.answers[item.name] : undefined;
    return value === undefined ? [] : [{ role: response.role, words: wordsOf(item, value), value }];
  });
  const numbers = pointsOf(item) === null ? [] : given.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const answers = given.sort(inOrder).map(({ role, words, value }): SharedAnswer => {
    return pointsOf(item) !== null && typeof value === 'number' ? { role, words, point: value } : { role, words };
  });
  return { mean: mean(numbers), answers };
}

function sharedItem(item: AnswerableItem, responses: readonly SharedResponse[]): SharedItem {
  const bySide = Object.fromEntries(sides.map((side) => [side, sideOf(item, side, responses)])) as SharedItem['sides'];
  const [patients, professionals] = [bySide.patient_side.mean, bySide.professional_side.mean];
  const values = pointsOf(item)?.map(({ value }) => value);
  return {
    name: item.name,
    text: withoutPipes(item.text),
    range: values === undefined ? null : { low: Math.min(...values), high: Math.max(...values) },
    difference: patients === null || professionals === null ? null : Math.abs(patients - professionals),
    sides: bySide,
  };
}

/** The difference as a part of the item's whole width, so that scales of other lengths can stand in one order. */
const partOfWidth = ({ difference, range }: SharedItem): number =>
  difference === null || range === null || range.high === range.low ? -1 : difference / (range.high - range.low);

/**
 * Everything that a team reads of its shared reflection: the items answered on ordered points first, from the widest
 * distance between the two sides to the narrowest, those that one side alone answered after them; then all others in the
 * order of the questionnaire. A reason for not answering is no answer: it stands nowhere.
 */
export function sharedItems(document: QuestionnaireDocument, responses: readonly SharedResponse[]): SharedItem[] {
  const items = document.sections
    .flatMap((section) => section.items.filter(isAnswerable))
    .map((item) => sharedItem(item, responses))
    .filter(({ sides: bySide }) => sides.some((side) => bySide[side].answers.length > 0));
  const ordered = items.filter(({ range }) => range !== null);
  return [...ordered.sort((a, b) => partOfWidth(b) - partOfWidth(a)), ...items.filter(({ range }) => range === null)];
}
