import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../surveys/canonical.ts';
import { readQuestionnaire } from '../../../../surveys/exchange/fhir/readQuestionnaire.ts';
import { writeQuestionnaire } from '../../../../surveys/exchange/fhir/writeQuestionnaire.ts';
import { shippedDocuments } from '../../../../surveys/instruments/catalogue.ts';
import { everyKind } from '../../../support/everyKind.ts';
import { wholeDocument } from '../wholeDocuments.ts';

const as = { number: 3, publishedOn: '2026-11-22', retired: false };

/** As a file: what JSON does not keep is not kept. */
const throughFile = (document: Parameters<typeof writeQuestionnaire>[0]) =>
  readQuestionnaire(JSON.parse(JSON.stringify(writeQuestionnaire(document, as).content)), 'en');

describe('a document written as a FHIR Questionnaire and read again', () => {
  it('comes back whole, with nothing to tell', () => {
    fc.assert(
      fc.property(wholeDocument, (document) => {
        const read = throughFile(document);
        expect('document' in read && canonicalJson(read.document)).toBe(canonicalJson(document));
        expect('losses' in read && read.losses).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([everyKind, ...shippedDocuments.map(({ document }) => document)])('comes back whole: $slug', (document) => {
    expect(throughFile(document)).toEqual({ document, losses: [] });
  });
});
