import { blankText, type DraftDocument, itemKinds } from './draft.ts';

/** The first thing in a document that cannot be edited by fields: a JSON pointer, and what should stand there. */
export interface DraftFault {
  path: string;
  expected: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'kind';
}

class WrongShape extends Error {
  readonly fault: DraftFault;
  constructor(path: string, expected: DraftFault['expected']) {
    super(`${path} is no ${expected}`);
    this.fault = { path, expected };
  }
}

type Plain = Record<string, unknown>;
type Read = (value: unknown, path: string) => unknown;

function plain(value: unknown, path: string): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape(path, 'object');
  return { ...value };
}

const primitive =
  (expected: 'string' | 'number' | 'boolean'): Read =>
  (value, path) => {
    if (typeof value !== expected) throw new WrongShape(path, expected);
    return value;
  };
const string = primitive('string');
const number = primitive('number');
const boolean = primitive('boolean');

const list =
  (member: Read): Read =>
  (value, path) => {
    if (!Array.isArray(value)) throw new WrongShape(path, 'array');
    return value.map((each: unknown, i) => member(each, `${path}/${i}`));
  };

/** An object whose parts are read; `needed` ones that are missing are filled in, others may stay out. */
const object =
  (needed: Record<string, { read: Read; empty: () => unknown }>, others: Record<string, Read> = {}): Read =>
  (value, path) => {
    const read = plain(value, path);
    for (const [key, part] of Object.entries(needed)) {
      read[key] = Object.hasOwn(read, key) ? part.read(read[key], `${path}/${key}`) : part.empty();
    }
    for (const [key, part] of Object.entries(others)) {
      if (Object.hasOwn(read, key)) read[key] = part(read[key], `${path}/${key}`);
    }
    return read;
  };

const words = { read: string, empty: () => '' };
const text = object({ fr: words, en: words });
const someText = { read: text, empty: blankText };
const listOf = (member: Read) => ({ read: list(member), empty: () => [] });

const bound: Read = (value, path) => (typeof value === 'string' ? value : number(value, path));
const kind: Read = (value, path) => {
  if (!itemKinds.some((each) => each === value)) throw new WrongShape(path, 'kind');
  return value;
};
/** Any rule may stand there: one that cannot be shown as choices is kept as it is. */
const rule = plain;

const option = object({ code: words, label: someText }, { exclusive: boolean, sensitive: boolean });
const point = object({ value: { read: number, empty: () => 0 }, label: someText });
const placed = { audience: string, shownIf: rule };
const item = object(
  { kind: { read: kind, empty: () => 'agreement' }, name: words, text: someText },
  {
    ...placed,
    textFor: object({}, { patient_side: text, professional_side: text }),
    ...{ hint: text, message: text, origin: plain, options: list(option), points: list(point) },
    ...{ required: boolean, dontKnow: boolean, preferNotToSay: boolean, notApplicable: boolean, sensitive: boolean },
    ...{ min: bound, max: bound, integer: boolean, maxLength: number, pattern: string },
  },
);
const section = object({ name: words, title: someText, items: listOf(item) }, { ...placed, intro: text });
const scaleItem = object({ name: words }, { reversed: boolean });
const scale = object({ name: words, title: someText, items: listOf(scaleItem) }, { minimumAnswered: number });
const consent = object({ heading: someText, paragraphs: listOf(text) });

const document = object(
  {
    title: someText,
    description: someText,
    consent: { read: consent, empty: () => ({ heading: blankText(), paragraphs: [] }) },
    licence: words,
    sources: listOf(string),
    sections: listOf(section),
    scales: listOf(scale),
  },
  { attribution: string, rewording: string },
);

/**
 * Reads any JSON value as a draft that fields can edit. What is missing is filled in empty; what has another shape than
 * the format's is named, and then nothing is edited by fields. Never throws.
 */
export function openDraft(json: unknown): { draft: DraftDocument; fault: null } | { draft: null; fault: DraftFault } {
  try {
    return { draft: document(json, '') as DraftDocument, fault: null };
  } catch (error) {
    if (error instanceof WrongShape) return { draft: null, fault: error.fault };
    throw error;
  }
}
