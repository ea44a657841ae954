import { shuffled } from './collection.ts';
import { addGuess, type Guessing, noGuess, ordered } from './matching.ts';
import { placeTraces } from './placeTraces.ts';
import { rowsNaming, rowTraces, valuesBeside } from './rowTraces.ts';
import { segmentTraces } from './segmentTraces.ts';
import type { Kind, Lived, Thing, Traces } from './things.ts';

/** Attacks by name, over any number of runs. */
export type Attacks = Map<string, Guessing>;

interface Evidence {
  traces: Traces;
  /** Values that stand beside each thing, by person. */
  beside: Map<number, Set<string>>;
}

function evidenceOf(lived: Lived, things: readonly Thing[], kind: Kind): Evidence {
  const found = rowsNaming(lived.copy, things);
  const traces: Traces = new Map([
    ...rowTraces(found),
    ...placeTraces(lived, things),
    ...(kind === 'answer' ? segmentTraces(lived) : []),
  ]);
  return { traces, beside: new Map([...found].map(([{ who }, rows]) => [who, valuesBeside(rows)])) };
}

/** Those among whom somebody is sought: a record about a person tells the institution, not the team. */
function grouped(things: readonly Thing[], group: (thing: Thing) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const thing of things) groups.set(group(thing), [...(groups.get(group(thing)) ?? []), thing.who]);
  return [...groups.values()].filter((whos) => whos.length > 1);
}

const guessing = (attacks: Attacks, name: string): Guessing => {
  const known = attacks.get(name) ?? noGuess();
  attacks.set(name, known);
  return known;
};

/** Pairs people by the order of one trace and the order of another, either way round. */
function attackByOrder(attacks: Attacks, groups: number[][], left: [string, Traces], right: [string, Traces]): void {
  const inOrder = (traces: Traces) =>
    [...traces].map(([name, trace]) => ({ name, orders: groups.map((group) => ordered(group, trace)) }));
  const rights = inOrder(right[1]);
  for (const { name, orders } of inOrder(left[1])) {
    for (const other of rights) {
      const title = `${left[0]}${name && `: ${name}`} × ${right[0]}: ${other.name}`;
      for (const [at, one] of orders.entries()) {
        const two = other.orders[at];
        if (!one || !two) continue;
        addGuess(guessing(attacks, title), one, two);
        addGuess(guessing(attacks, `${title}, backwards`), one, two.toReversed());
      }
    }
  }
}

/** Pairs those who have most values in common, the surest first. */
function attackByValues(attacks: Attacks, groups: number[][], name: string, left: Evidence, right: Evidence): void {
  for (const group of groups) {
    const pairs = shuffled(group.flatMap((one) => group.map((two) => ({ one, two, common: 0 }))));
    for (const pair of pairs) {
      const others = right.beside.get(pair.two);
      for (const value of left.beside.get(pair.one) ?? []) if (others?.has(value)) pair.common++;
    }
    if (pairs.every(({ common }) => common === pairs[0]?.common)) continue;
    pairs.sort((a, b) => b.common - a.common);
    const taken = new Map<number, number>();
    const used = new Set<number>();
    for (const { one, two } of pairs) {
      if (taken.has(one) || used.has(two)) continue;
      taken.set(one, two);
      used.add(two);
    }
    addGuess(guessing(attacks, `${name}: values in common`), [...taken.keys()], [...taken.values()]);
  }
}

/** Every attack on one copy, added to those on the copies before. */
export function attack(attacks: Attacks, lived: Lived): void {
  const evidence = {
    person: evidenceOf(lived, lived.things.person, 'person'),
    answer: evidenceOf(lived, lived.things.answer, 'answer'),
    record: evidenceOf(lived, lived.things.record, 'record'),
    handUp: evidenceOf(lived, lived.things.handUp, 'handUp'),
    decliner: evidenceOf(lived, lived.things.decliner, 'decliner'),
    reason: evidenceOf(lived, lived.things.reason, 'reason'),
  };
  const bystander: [string, Traces] = ['bystander', new Map([['', lived.arrivals]])];
  const ofTeam = grouped(lived.things.answer, ({ teamId, side }) => `${teamId} ${side}`);
  const ofInstitution = grouped(lived.things.record, ({ institutionId, side }) => `${institutionId} ${side}`);
  // That somebody was reminded tells that they had not answered by then. Beyond that, nothing may tell when.
  const alike = grouped(lived.things.person, ({ who, teamId, side }) => `${teamId} ${side} ${lived.reminded.has(who)}`);
  for (const kind of ['answer', 'record'] as const) {
    const groups = kind === 'answer' ? ofTeam : ofInstitution;
    attackByOrder(attacks, groups, ['person', evidence.person.traces], [kind, evidence[kind].traces]);
    attackByOrder(attacks, groups, bystander, [kind, evidence[kind].traces]);
    attackByValues(attacks, groups, `person × ${kind}`, evidence.person, evidence[kind]);
  }
  attackByOrder(attacks, alike, bystander, ['person', evidence.person.traces]);
  // Whoever raises a hand says who it is: what must not be found is what the same person answered.
  const raised = grouped(lived.things.handUp, ({ teamId }) => teamId);
  attackByOrder(attacks, raised, ['hand up', evidence.handUp.traces], ['answer', evidence.answer.traces]);
  attackByOrder(attacks, raised, ['hand up', evidence.handUp.traces], ['record', evidence.record.traces]);
  attackByValues(attacks, raised, 'hand up × answer', evidence.handUp, evidence.answer);
  // Reasons for declining tell neither team nor side: all who declined are one group.
  const declined = [lived.things.reason.map(({ who }) => who)].filter((group) => group.length > 1);
  attackByOrder(attacks, declined, ['decliner', evidence.decliner.traces], ['reason', evidence.reason.traces]);
  attackByOrder(attacks, declined, bystander, ['reason', evidence.reason.traces]);
  attackByValues(attacks, declined, 'decliner × reason', evidence.decliner, evidence.reason);
  attackByOrder(attacks, ofInstitution, ['answer', evidence.answer.traces], ['record', evidence.record.traces]);
  attackByValues(attacks, ofInstitution, 'answer × record', evidence.answer, evidence.record);
}
