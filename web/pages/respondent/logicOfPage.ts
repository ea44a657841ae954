import { itemsOfRule } from '../../../surveys/conditions.ts';
import type { FormItem } from '../../../surveys/form.ts';
import { pipesIn } from '../../../surveys/piping.ts';
import type { Answers } from '../../../surveys/response.ts';
import type { Text } from '../../../surveys/text.ts';
import type { Answering } from './answering.ts';
import type { SectionPage } from './formPages.ts';
import type { LaidOutItem } from './laidOut.ts';
import type { PageLogic } from './pageLogic.ts';

const noText: Text = { fr: '', en: '' };
const hasOwnMessage = (item: FormItem): boolean => 'message' in item && item.message !== undefined;

/** An item without the words that no script needs: its labels only where a text on the page recalls the answer. */
function bare(item: FormItem, recalled: ReadonlySet<string>): FormItem {
  const { hint: _, ...rest } = item;
  const short = { ...rest, text: noText };
  if (recalled.has(item.name)) return short;
  if (short.kind === 'single' || short.kind === 'multiple')
    return { ...short, options: short.options.map((option) => ({ ...option, label: noText })) };
  return short.kind === 'rating'
    ? { ...short, points: short.points.map(({ value }) => ({ value, label: noText })) }
    : short;
}

const followed = ({ asWritten, follows }: LaidOutItem): Text[] => [
  ...(follows.text ? [asWritten.text] : []),
  ...(follows.hint && asWritten.hint ? [asWritten.hint] : []),
];

/** What the page's script needs; null where answers change nothing on the page itself, so that no script is sent. */
export function pageLogic({ language }: Answering, page: SectionPage): PageLogic | null {
  const { purpose, laidOut, answers, recall } = page;
  const here = new Set(laidOut.map(({ item }) => item.name));
  const asked = laidOut.flatMap(({ item }) => (item.shownIf ? itemsOfRule(item.shownIf) : []));
  const piped = laidOut.flatMap(followed).flatMap((text) => pipesIn(text[language]).map(({ item }) => item));
  const moves = asked.some((name) => here.has(name));
  if (!moves && piped.length === 0 && !laidOut.some(({ item }) => hasOwnMessage(item))) return null;
  const before: Answers = {};
  for (const name of asked) {
    const answer = here.has(name) || !Object.hasOwn(answers, name) ? undefined : answers[name];
    if (answer !== undefined) before[name] = answer;
  }
  const recalled: Record<string, string> = {};
  for (const name of piped) {
    const words = here.has(name) ? null : recall(name, language);
    if (words !== null) recalled[name] = words;
  }
  const names = new Set(piped);
  return { purpose, language, items: laidOut.map(({ asWritten }) => bare(asWritten, names)), before, recalled };
}
