import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsFinding, type ShownComment } from '../../../analysis/findings/comments.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { scopedPublication } from '../../../api/model/scopedPublication.ts';

const same = (words: string) => ({ fr: words, en: words });
/** Thirty people in the first institution, and few in each of the others, who are only read together. */
const people: Record<string, number> = { large: 30, small: 6, other: 7 };
const institutions = Object.keys(people);
const program: Scope = { level: 'program' };

const findingOf = (comments: readonly ShownComment[], scope: Scope = program) =>
  commentsFinding({
    ...{ scope, scopeName: same('Place'), period: null, wave: null, release: null },
    ...{ questionnaireVersions: [], questionnaireTitles: [], minimumGroup: 5, institutions, page: 1, agreement: [] },
    gated: {
      respondents: (asked) =>
        asked.level === 'program' ? 43 : (people[asked.level === 'institution' ? asked.id : ''] ?? null),
    },
    items: [{ name: 'remark', text: same('A remark?'), audience: 'all' }],
    themes: [{ id: 't', name: same('Theme') }],
    publication: { number: 1, publishedOn: '2026-03-10', comments },
  });
const written = (institution: string, words: string, more: Partial<ShownComment> = {}): ShownComment => ({
  ...{ institution, item: 'remark', words },
  ...more,
});
const read = (comments: readonly ShownComment[], scope?: Scope) =>
  findingOf(comments, scope).stats.shown.flatMap((item) => item.comments.map(({ words }) => words));

describe('the comments that the reviewer of an institution published', () => {
  it('are read in the list of the programme only where the institution is read alone', () => {
    const set = [
      written('large', 'a', { alone: true }),
      written('small', 'b', { alone: true }),
      written('small', 'c'),
      written('other', 'd'),
    ];
    expect(read(set)).toEqual(['a', 'c', 'd']);
    expect(read(set, { level: 'institution', id: 'large' })).toEqual(['a']);
    expect(read(set, { level: 'institution', id: 'small' })).toEqual([]);
  });

  it('are not counted by theme, where the change of a count would tell what a few people wrote about', () => {
    const together = Array.from({ length: 6 }, (_, i) => written('large', `${i}`, { theme: 't' }));
    const counts = (set: ShownComment[]) => findingOf(set).stats.themes.map(({ name, count }) => [name.en, count]);
    expect(counts([...together, written('large', 'x', { theme: 't', alone: true })])).toEqual(counts(together));
    expect(counts(together)[0]).toEqual(['Theme', 6]);
  });

  it('say where nobody coded them a second time', () => {
    const coded = Array.from({ length: 6 }, (_, i) => written('large', `${i}`, { theme: 't' }));
    const codes = (set: ShownComment[]) => findingOf(set).flags.map(({ code }) => code);
    expect(codes(coded)).toContain('one_coder');
    expect(codes([written('large', 'a')])).not.toContain('one_coder');
  });

  it('never take from the list of the programme, nor add to it, what would be known to come from few people', () => {
    const key = (i: number) => Buffer.from([i]).toString('base64url');
    const comment = fc.record({ at: fc.nat(9), institution: fc.constantFrom(...institutions) });
    fc.assert(
      fc.property(
        fc.uniqueArray(comment, { selector: ({ at }) => at }),
        fc.nat(9),
        fc.constantFrom(...institutions),
        (all, cut, own) => {
          const stored = all.map(({ at, institution }) => ({
            id: key(at),
            institution,
            item: 'remark',
            words: key(at),
          }));
          // Some of all were published with the whole programme; then one reviewer publishes everything of one institution.
          const before = stored.slice(0, cut);
          const accepted = stored.filter(({ institution }) => institution === own);
          const after = scopedPublication(before, accepted, [own]);
          const gained = read(after).filter((words) => !read(before).includes(words));
          expect(read(before).filter((words) => !read(after).includes(words))).toEqual([]);
          expect(own === 'large' ? [] : gained).toEqual([]);
          expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        },
      ),
    );
  });
});
