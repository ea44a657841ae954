import { quoted } from '../../../../analysis/format.ts';
import type { DocumentFault } from '../../../../surveys/validation/fault.ts';
import type { Editor } from '../editor.ts';
import { excerpt, say } from '../say.ts';

const byPath = new WeakMap<readonly DocumentFault[], Map<string, DocumentFault[]>>();

function grouped(faults: readonly DocumentFault[]): Map<string, DocumentFault[]> {
  const groups = new Map<string, DocumentFault[]>();
  for (const fault of faults) groups.set(fault.path, [...(groups.get(fault.path) ?? []), fault]);
  return groups;
}

/** Faults by their place; kept for as long as the list is. */
function faultsByPath(faults: readonly DocumentFault[]): Map<string, DocumentFault[]> {
  const known = byPath.get(faults) ?? grouped(faults);
  byPath.set(faults, known);
  return known;
}

/** Faults that tell of another question: named by its words where the draft has it, by its name where not. */
const tellsOfItem = /^(rule|pipe|scale)_/;

export function faultWords({ data, state }: Editor, { code, params }: DocumentFault): string {
  const { words, language } = data;
  const told = { ...params };
  if (typeof told.language === 'string') told.language = words.languages[told.language === 'fr' ? 'fr' : 'en'];
  if (tellsOfItem.test(code)) {
    const items = state().history.present.value.sections.flatMap((section) => section.items);
    const item = items.find(({ name }) => name === told.item);
    if (item !== undefined) told.item = quoted(excerpt(item.text, language, item.name), language);
  }
  return say(data.faults[code] ?? code, told);
}

/** What is wrong with the value at a pointer, in words; null for nothing. */
export function faultAt(editor: Editor, pointer: string): string | null {
  const found = faultsByPath(editor.state().faults).get(pointer) ?? [];
  return found.length === 0 ? null : found.map((fault) => faultWords(editor, fault)).join(' ');
}

/** How many faults there are at a pointer and under it. */
export const faultsUnder = (editor: Editor, pointer: string): number =>
  editor.state().faults.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`)).length;
