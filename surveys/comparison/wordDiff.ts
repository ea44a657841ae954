/** A stretch of a text: in both wordings, only in the earlier one, or only in the later one. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** More cells than this are not filled: two texts of three hundred words each. A document may hold thousands of texts. */
const mostCells = 100_000;

/**
 * The longest common subsequence of two lists, as pairs of positions; null where the lists are too long to compare word by
 * word. What both begin and end with is taken off first, since most changes are small.
 */
export function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  if (rows * columns > mostCells) return null;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] =
        a[start + row] === b[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs = Array.from({ length: start }, (_, i): [number, number] => [i, i]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[start + row] === b[start + column]) pairs.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

/** Words and what stands between them; joined they are the text again. */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** How one wording became another, in stretches: without the added ones the earlier text, without the removed ones the later. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [a, b] = [pieces(before), pieces(after)];
  const stretches: Stretch[] = [];
  let changed = { removed: '', added: '' };
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (changed[kind] !== '') stretches.push({ kind, text: changed[kind] });
    }
    changed = { removed: '', added: '' };
  };
  let [row, column] = [0, 0];
  let space = '';
  for (const [i, j] of [...(commonPairs(a, b) ?? []), [a.length, b.length] as const]) {
    const [removed, added] = [a.slice(row, i).join(''), b.slice(column, j).join('')];
    // A space between two changes is part of them: a row of changed words reads as one.
    if (removed + added !== '')
      changed = { removed: changed.removed + space + removed, added: changed.added + space + added };
    const same = a[i] ?? '';
    if (removed + added === '' && space !== '') {
      flush();
      stretches.push({ kind: 'same', text: space });
    }
    space = '';
    if (/^\s+$/.test(same) && changed.removed + changed.added !== '') space = same;
    else {
      flush();
      if (same !== '') stretches.push({ kind: 'same', text: same });
    }
    [row, column] = [i + 1, j + 1];
  }
  flush();
  if (space !== '') stretches.push({ kind: 'same', text: space });
  return stretches.reduce<Stretch[]>((joined, stretch) => {
    const last = joined.at(-1);
    if (last?.kind === stretch.kind) last.text += stretch.text;
    else joined.push({ ...stretch });
    return joined;
  }, []);
}
