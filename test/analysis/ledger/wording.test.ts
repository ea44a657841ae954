import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidIn, type Wording } from '../../../analysis/ledger/wording.ts';

const said = { changed: null, evidence: '', reason: 'Pas cette année.', routedTo: 'Direction' };
const wording = (original: string, translation: string): Wording => ({
  language: 'fr',
  texts: { reason: { original, translation } },
});

describe('what an institution said, for a reader of a language', () => {
  it('is nothing where nothing was said', () => {
    for (const name of ['changed', 'evidence'] as const) expect(saidIn(said, null, name, 'fr')).toBeNull();
  });

  it('is the translation for readers of the other language, the ledger’s own words for the others', () => {
    const put = wording('Pas cette année.', 'Not this year.');
    expect(saidIn(said, put, 'reason', 'fr')).toEqual({ text: 'Pas cette année.', language: 'fr' });
    expect(saidIn(said, put, 'reason', 'en')).toEqual({ text: 'Not this year.', language: 'en' });
    expect(saidIn(said, put, 'routedTo', 'en')).toEqual({ text: 'Direction', language: 'fr' });
    expect(saidIn(said, null, 'reason', 'en')).toEqual({ text: 'Pas cette année.', language: null });
  });

  it('never says in another language what the ledger says no more', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (original, translation, language) => {
          const found = saidIn(said, wording(original, translation), 'reason', language);
          if (original !== said.reason) expect(found).toEqual({ text: said.reason, language: 'fr' });
        },
      ),
    );
  });
});
