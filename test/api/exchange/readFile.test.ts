import { describe, expect, it } from 'vitest';
import { readFile } from '../../../api/exchange/readFile.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a file', () => {
  const label = 'x'.repeat(9000);
  const concept = Array.from({ length: 100 }, (_, at) => ({ code: `c${at}`, display: label }));
  const file = (questions: number) => ({
    resourceType: 'Questionnaire',
    contained: [{ resourceType: 'ValueSet', id: 'v', compose: { include: [{ concept }] } }],
    item: Array.from({ length: questions }, (_, at) => ({ linkId: `q${at}`, type: 'choice', answerValueSet: '#v' })),
  });

  it('whose questions share a list may become four times as long', async () => {
    expect(await readFile(bytes(file(4)), 'fr')).toMatchObject({ format: 'fhir' });
  });

  it('is refused when it would become thousands of times as long', async () => {
    expect(await readFile(bytes(file(2000)), 'fr')).toEqual({
      unreadable: [{ path: '', code: 'document_too_long', params: { maximum: 4 } }],
    });
  });
});
