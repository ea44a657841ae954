import { codeSchema, nameSchema } from '../names.ts';

const longest = 64;
/** Room for a number after a name. Long texts that begin alike share their numbers, however many there are. */
const numbered = longest - 8;
const isName = (text: string): boolean => nameSchema.safeParse(text).success;
const isCode = (text: string): boolean => codeSchema.safeParse(text).success;

/** Letters without their accents, everything else that a name cannot hold as one underscore. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

const likeAName = (text: string): string => {
  const words = plain(text).toLowerCase();
  return /^[a-z]/.test(words) ? words : `q_${words}`.replace(/_+$/, '');
};

/**
 * Keys turned into what fits, each once: a key that fits already keeps it, wherever it stands; another one becomes the
 * first of `text`, `text_2`, `text_3` … that fits and is free.
 */
function distinct(keys: Iterable<string>, fits: (text: string) => boolean, like: (key: string) => string) {
  const taken = new Set([...keys].filter(fits));
  const kept = new Set<string>();
  const tried = new Map<string, number>();
  return (key: string): string => {
    if (taken.has(key) && !kept.has(key) && fits(key)) {
      kept.add(key);
      return key;
    }
    const text = like(key);
    const family = text.slice(0, numbered);
    const last = tried.get(family) ?? 1;
    for (let number = 1; ; number = Math.max(number, last) + 1) {
      const end = number === 1 ? '' : `_${number}`;
      const candidate = `${text.slice(0, longest - end.length)}${end}`;
      if (taken.has(candidate) || !fits(candidate)) continue;
      tried.set(family, Math.max(number, last));
      taken.add(candidate);
      kept.add(candidate);
      return candidate;
    }
  };
}

/**
 * Names for the keys of a foreign file.
 * @param keys all that will be asked for.
 */
export const foreignNames = (keys: Iterable<string>): ((key: string) => string) =>
  distinct(keys, isName, (key) => likeAName(key) || 'q');

/** Codes for the choices of one question. */
export const foreignCodes = (keys: Iterable<string>): ((key: string) => string) =>
  distinct(keys, isCode, (key) => plain(key) || 'option');

/** A short name for a questionnaire, out of whatever the file calls it. */
export function foreignSlug(text: string): string {
  const words = plain(text).toLowerCase().replaceAll('_', '-').slice(0, longest).replace(/-+$/, '');
  const slug = /^[a-z]/.test(words) ? words : `q-${words}`.slice(0, longest).replace(/-+$/, '');
  return slug.length < 2 ? `${slug}-1` : slug;
}
