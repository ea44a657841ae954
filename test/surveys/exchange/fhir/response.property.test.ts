import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import { responseReader } from '../../../../surveys/exchange/fhir/readResponse.ts';
import { writeResponse } from '../../../../surveys/exchange/fhir/writeResponse.ts';
import { formFor, isAnswerable } from '../../../../surveys/form.ts';
import { offeredReasons } from '../../../../surveys/offeredReasons.ts';
import type { ResponseContent } from '../../../../surveys/response.ts';
import type { Side } from '../../../../surveys/side.ts';
import { everyKind } from '../../../support/everyKind.ts';
import { anyDocument, validAnswer } from '../../documents.ts';

const place = { teamId: 'team-1', institutionId: 'institution-1' };

/** Contents as they are stored: answers, reasons, and what was not reached in those broken off. */
const stored = (document: QuestionnaireDocument, side: Side): fc.Arbitrary<ResponseContent | null> => {
  const items = formFor(document, side).sections.flatMap(({ items: found }) => found.filter(isAnswerable));
  const each = items.map((item) => {
    const reasons = [...offeredReasons(item), 'skipped' as const];
    return fc.oneof(
      validAnswer(item).map((value) => ({ answers: { [item.name]: value }, missing: {} })),
      fc.constantFrom(...reasons).map((reason) => ({ answers: {}, missing: { [item.name]: reason } })),
      fc.constant({ answers: {}, missing: {} }),
    );
  });
  return fc.tuple(fc.tuple(...each), fc.boolean()).map(([parts, complete]) => {
    // What earlier answers hide is left out until nothing is refused.
    const raw = {
      answers: Object.assign({}, ...parts.map((part) => part.answers)),
      missing: Object.assign({}, ...parts.map((part) => part.missing)),
    };
    for (;;) {
      const parsed = parseResponse(document, side, raw, { complete });
      if (parsed.ok) return parsed.content;
      const hidden = parsed.faults.filter(({ code }) => code !== 'required');
      if (hidden.length === 0) return null;
      for (const { item } of hidden) {
        delete raw.answers[item ?? ''];
        delete raw.missing[item ?? ''];
      }
    }
  });
};

describe('a stored response written as FHIR', () => {
  it('comes back as it was, from either side, whole or broken off', () => {
    let seen = 0;
    const anyCase = fc
      .tuple(anyDocument, fc.constantFrom('patient_side' as const, 'professional_side' as const))
      .chain(([document, side]) => fc.tuple(fc.constant(document), fc.constant(side), stored(document, side)));
    fc.assert(
      fc.property(anyCase, ([document, side, content]) => {
        if (content === null) return;
        seen += 1;
        const file = JSON.parse(JSON.stringify(writeResponse(document, 2, { ...place, side, content })));
        const read = responseReader(document, 2)(file);
        if ('faults' in read) throw new Error(JSON.stringify(read.faults));
        expect(read).toMatchObject({ team: 'team-1', side });
        expect(parseResponse(document, side, read, { complete: read.complete })).toEqual({ ok: true, content });
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(40);
  });

  it('names nobody and no time', () => {
    const content = { answers: { heard: 4 }, missing: { again: 'dont_know' as const } };
    const written = writeResponse(everyKind, 1, { ...place, side: 'patient_side', content });
    expect(Object.keys(written).sort()).toEqual(['extension', 'item', 'questionnaire', 'resourceType', 'status']);
    expect(JSON.stringify(written)).toContain('"valueCode":"asked-unknown"');
  });
});

describe('a foreign QuestionnaireResponse', () => {
  const read = responseReader(everyKind, 1);
  const own = writeResponse(everyKind, 1, { ...place, side: 'patient_side', content: { answers: {}, missing: {} } });
  const withItems = (item: object[]) => read({ ...own, item });

  it.each([
    ['another resource', { ...own, resourceType: 'Patient' }, 'not_a_response'],
    ['another version', { ...own, questionnaire: own.questionnaire.replace('|1', '|2') }, 'other_questionnaire'],
    ['no team and no side', { ...own, extension: [] }, 'no_team'],
  ])('is refused: %s', (_, file, code) => {
    expect(read(file)).toEqual({ faults: expect.arrayContaining([{ item: null, code }]) });
  });

  it('has its faults told by link id', () => {
    const coding = { answer: [{ valueCoding: { code: 'YES' } }] };
    expect(
      withItems([
        { linkId: 'nothing', ...coding },
        { linkId: 'meetings', ...coding },
        { linkId: 'again', ...coding },
        { linkId: 'again' },
      ]),
    ).toEqual({
      faults: [
        { item: 'nothing', code: 'unknown_item' },
        { item: 'meetings', code: 'wrong_type' },
        { item: 'again', code: 'repeated_item' },
      ],
    });
  });

  it('is read without our extensions for reasons', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' },
    ];
    expect(withItems([{ linkId: 'helped', extension }])).toMatchObject({ missing: { helped: 'prefer_not_to_say' } });
  });
});
