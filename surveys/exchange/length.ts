/**
 * Whether the texts, keys and other values of a JSON value come to more than this many signs together. Looks no further
 * than that: parts that stand at many places may make a short file very long.
 */
export function isLongerThan(value: unknown, signs: number): boolean {
  const waiting: unknown[] = [value];
  let left = signs;
  for (let each = waiting.pop(); left >= 0; each = waiting.pop()) {
    left -= typeof each === 'string' ? each.length + 1 : 1;
    if (typeof each === 'object' && each !== null) {
      for (const [key, member] of Object.entries(each)) {
        if (!Array.isArray(each)) left -= key.length;
        waiting.push(member);
      }
    }
    if (waiting.length === 0) break;
  }
  return left < 0;
}
