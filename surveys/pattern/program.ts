import { type CharacterTest, type Node, PatternError } from './syntax.ts';

/** A step of the matching machine: takes one character, or goes on in several ways without taking any. */
export type State = { test: CharacterTest; next: number } | { ways: number[] };
/** State 0 is the end: everything has matched. */
export interface Program {
  states: State[];
  start: number;
}

/** Most steps of one pattern: with an answer of 500 characters, half a million looks in the worst case. */
const mostStates = 1000;

/** How many states a node becomes: counted before any is made, so that `(a{999}){999}` costs nothing. */
function sizeOf(node: Node): number {
  if (node.kind === 'one') return 1;
  if (node.kind !== 'repeat') return 1 + node.parts.reduce((sum, part) => sum + sizeOf(part), 0);
  return (sizeOf(node.part) + 1) * Math.max(1, node.max ?? node.min + 1);
}

/** Thompson's construction, from the end backwards. @throws PatternError at 0 for a pattern with too many repetitions. */
export function compile(node: Node): Program {
  if (sizeOf(node) > mostStates) throw new PatternError(0);
  const states: State[] = [{ ways: [] }];
  const add = (state: State): number => states.push(state) - 1;

  const before = (part: Node, next: number): number => {
    if (part.kind === 'one') return add({ test: part.test, next });
    if (part.kind === 'sequence') return part.parts.reduceRight((after, each) => before(each, after), next);
    if (part.kind === 'choice') return add({ ways: part.parts.map((each) => before(each, next)) });
    let entry = next;
    if (part.max === null) {
      const loop: { ways: number[] } = { ways: [next] };
      entry = add(loop);
      loop.ways.push(before(part.part, entry));
    } else {
      for (let i = part.min; i < part.max; i++) entry = add({ ways: [before(part.part, entry), next] });
    }
    for (let i = 0; i < part.min; i++) entry = before(part.part, entry);
    return entry;
  };
  return { start: before(node, 0), states };
}

/** All states at once, one character after another: time grows with the length of the text, never faster. */
export function matches({ states, start }: Program, text: string): boolean {
  let now = reachedFrom(states, [start]);
  for (const character of text) {
    const after: number[] = [];
    for (const place of now) {
      const state = states[place];
      if (state !== undefined && 'test' in state && state.test(character)) after.push(state.next);
    }
    if (after.length === 0) return false;
    now = reachedFrom(states, after);
  }
  return now.has(0);
}

function reachedFrom(states: readonly State[], from: number[]): Set<number> {
  const reached = new Set<number>();
  const waiting = from;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    const state = states[place];
    if (state !== undefined && 'ways' in state) waiting.push(...state.ways);
  }
  return reached;
}
