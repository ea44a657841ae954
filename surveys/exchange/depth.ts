/**
 * Whether arrays and objects of a JSON value stand in each other deeper than this: what walks them would run out of stack.
 * Goes through a file of megabytes without a copy of its parts.
 */
export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  if (Array.isArray(value)) return value.some((member) => isDeeperThan(member, depth - 1));
  for (const key in value) {
    if (isDeeperThan((value as Record<string, unknown>)[key], depth - 1)) return true;
  }
  return false;
}
