import { canonicalJson } from '../canonical.ts';
import type { Item, Origin, QuestionnaireDocument } from '../document.ts';
import { type LooseItem, looseItems, looseMember } from '../loose.ts';
import { type DocumentFault, documentFault } from '../validation/fault.ts';
import { rewordedParts } from './wording.ts';

/** What the licences behind a draft bind it to. */
export interface LicenceTerms {
  /** Published documents whose wording the draft may use but not change: the one it continues, the one it was copied from. */
  fixed: readonly QuestionnaireDocument[];
  /** The document it was copied from, and how the draft as it was names it. */
  source: { document: QuestionnaireDocument; named: unknown } | null;
  /** Items of the draft as it was, by name, that name a bank entry. */
  origins: ReadonlyMap<string, Origin>;
  /** The bank entry of an origin with the terms it is under; null when there is no such entry here. */
  entry(origin: Origin): { item: Item; terms: EntryTerms } | null;
}
export type EntryTerms = Pick<Origin, 'licence' | 'attribution' | 'rewording'>;

/** Most faults that are told at once. */
const mostFaults = 2000;

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const forbids = (document: QuestionnaireDocument): boolean => document.rewording === 'forbidden';

function wordingFaults(path: string, entry: Item, item: Readonly<Record<string, unknown>>, licence: string) {
  return rewordedParts(entry, item).map((part) =>
    documentFault(`${path}/${part}`, 'wording_protected', { item: entry.name, licence }),
  );
}

function originOf(item: Readonly<Record<string, unknown>>, terms: LicenceTerms, name: string): Origin | null {
  const given = looseMember(item, 'origin');
  const known = [given, terms.origins.get(name)].find(
    (origin): origin is Origin =>
      typeof looseMember(origin, 'slug') === 'string' &&
      typeof looseMember(origin, 'item') === 'string' &&
      typeof looseMember(origin, 'number') === 'number',
  );
  return known ?? null;
}

/** The items of documents whose wording is fixed, by name. */
const fixedItems = (documents: readonly QuestionnaireDocument[]) =>
  documents.map(({ licence, sections }) => ({
    licence,
    items: new Map(sections.flatMap(({ items }) => items).map((item) => [item.name, item])),
  }));

function itemFaults(
  { name, path, item }: LooseItem,
  terms: LicenceTerms,
  fixed: ReturnType<typeof fixedItems>,
): DocumentFault[] {
  const faults = fixed.flatMap(({ licence, items }) => {
    const own = items.get(name);
    return own === undefined ? [] : wordingFaults(path, own, item, licence);
  });
  const before = terms.origins.get(name);
  const given = looseMember(item, 'origin');
  if (before !== undefined && !isSame(before, given)) {
    faults.push(documentFault(`${path}/origin`, 'origin_dropped', { item: name, slug: before.slug }));
  }
  const origin = originOf(item, terms, name);
  const entry = origin === null ? null : terms.entry(origin);
  if (origin === null || entry === null) return faults;
  const { licence, attribution, rewording } = entry.terms;
  if (!isSame({ licence, attribution, rewording }, picked(origin))) {
    faults.push(documentFault(`${path}/origin`, 'origin_terms', { item: name, licence }));
  }
  return rewording === 'forbidden' ? [...faults, ...wordingFaults(path, entry.item, item, licence)] : faults;
}

const picked = (origin: Origin): EntryTerms => {
  const { licence, attribution, rewording } = origin;
  return { licence, attribution, rewording };
};

/** The licence of a document whose wording is fixed stays as it is, and the name of whom it comes from. */
function documentTermFaults(document: unknown, fixed: QuestionnaireDocument): DocumentFault[] {
  return (['licence', 'attribution', 'rewording'] as const)
    .filter((term) => !isSame(looseMember(document, term), fixed[term]))
    .map((term) => documentFault(`/${term}`, 'licence_protected', { licence: fixed.licence }));
}

/**
 * Where a draft does what a licence forbids: words of an item changed, the entry it was taken from no longer named, the
 * terms told otherwise. `document` may be any JSON value: a draft is held to this before it is valid. An item may be left out.
 */
export function licenceFaults(document: unknown, terms: LicenceTerms): DocumentFault[] {
  const { source } = terms;
  const isNamed =
    source === null || !forbids(source.document) || isSame(looseMember(document, 'adaptedFrom'), source.named);
  const fixed = terms.fixed.filter(forbids);
  const items = fixedItems(fixed);
  const faults = [
    ...(isNamed ? [] : [documentFault('/adaptedFrom', 'licence_protected', { licence: source.document.licence })]),
    ...fixed.flatMap((each) => documentTermFaults(document, each)),
    ...looseItems(document).flatMap((place) => itemFaults(place, terms, items)),
  ];
  return [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()]
    .toReversed()
    .slice(0, mostFaults);
}

/** Origins that name no entry of this installation: their wording cannot be checked. */
export function unknownOrigins(document: QuestionnaireDocument, entry: LicenceTerms['entry']): DocumentFault[] {
  return looseItems(document).flatMap(({ path, item, name }) => {
    const origin = item.origin as Origin | undefined;
    if (origin === undefined || entry(origin) !== null) return [];
    return [
      documentFault(`${path}/origin`, 'origin_unknown', { item: name, slug: origin.slug, number: origin.number }),
    ];
  });
}
