import type { EventType } from '../../../analysis/ledger/transitions.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { canonicalJson } from '../../../surveys/canonical.ts';
import type { Text } from '../../../surveys/text.ts';
import { lineOf, lineOrNull, putText, textOf } from './entries.ts';
import { detailTyped } from './eventFields.tsx';

const facets = ['origin', 'theme', 'priority'] as const;

/** What a correction changes: the parts that differ from what stands. */
function correction(values: URLSearchParams, present: RecommendationWithEvents): Record<string, unknown> {
  const typed: Record<string, unknown> = {
    ...{ title: textOf(values, 'detail.title'), detail: textOf(values, 'detail.detail') },
    contributorSide: lineOrNull(values, 'detail.contributorSide') ?? undefined,
    ...Object.fromEntries(facets.map((name) => [name, lineOrNull(values, `detail.${name}`) ?? undefined])),
  };
  const { title, detail, contributorSide, state } = present;
  const stands: Record<string, unknown> = { title, detail, contributorSide, ...state };
  const changed = Object.entries(typed).filter(
    ([name, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(stands[name]),
  );
  return { ...Object.fromEntries(changed), why: lineOf(values, 'detail.why') };
}

const note = (values: URLSearchParams) => {
  const written = lineOrNull(values, 'detail.note');
  return written === null ? {} : { note: written };
};

/** What was typed for an event, as its `detail`; the API checks it. */
export function detailOf(
  type: EventType,
  values: URLSearchParams,
  { present, objectives }: { present: RecommendationWithEvents; objectives: Text[] },
): Record<string, unknown> {
  switch (type) {
    case 'corrected':
      return correction(values, present);
    case 'assigned': {
      const dueOn = lineOrNull(values, 'detail.dueOn');
      return { ownerId: lineOrNull(values, 'detail.ownerId'), ...(dueOn === null ? {} : { dueOn }), ...note(values) };
    }
    case 'unlinked': {
      const [relation = '', to = ''] = lineOf(values, 'link').split(' ');
      return { relation, to, ...note(values) };
    }
    case 'objectives_set': {
      const chosen = new Set(values.getAll('detail.objectives'));
      return { objectives: objectives.filter((_, index) => chosen.has(String(index))), ...note(values) };
    }
    case 'evidence_added': {
      const links = lineOf(values, 'detail.links')
        .split(/\s+/)
        .filter((link) => link !== '');
      return { what: lineOf(values, 'detail.what'), links };
    }
    case 'heard':
      return { score: Number(lineOf(values, 'detail.score')), ...note(values) };
    default:
      return detailTyped(type, values);
  }
}

/** What stands in the form of an event when it is opened. */
export function entriesFor(type: EventType | null, present: RecommendationWithEvents, objectives: Text[]) {
  const values = new URLSearchParams();
  const { state } = present;
  if (type === 'corrected') {
    putText(values, 'detail.title', present.title);
    putText(values, 'detail.detail', present.detail);
    values.set('detail.contributorSide', present.contributorSide);
    for (const name of facets) values.set(`detail.${name}`, state[name] ?? '');
  }
  if (type === 'assigned') {
    values.set('detail.ownerId', state.ownerId ?? '');
    values.set('detail.dueOn', state.dueOn ?? '');
  }
  if (type === 'objectives_set') {
    const served = new Set(state.objectives.map(canonicalJson));
    for (const [index, objective] of objectives.entries())
      if (served.has(canonicalJson(objective))) values.append('detail.objectives', String(index));
  }
  return values;
}
