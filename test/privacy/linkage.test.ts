import { beforeAll, describe, expect, it } from 'vitest';
import { type Collection, collect } from './collection.ts';
import { addConcordance, type Concordance, chance, disjointPairs } from './concordance.ts';
import { answerEvidence, bystander, demographicEvidence, type Evidence, invitationEvidence } from './evidence.ts';
import { occurrences } from './stolenCopy.ts';

// The files of a libSQL server are the server's: what it keeps is told in the documentation, and cannot be tested here.
describe('a stolen copy of the data folder', () => {
  const inTail: Collection[] = [];
  const settled: Collection[] = [];
  const controlled: Collection[] = [];

  beforeAll(async () => {
    for (let run = 0; run < 12; run++) inTail.push(await collect({ mixing: true, order: 'random' }));
    for (let run = 0; run < 16; run++) inTail.push(await collect({ mixing: true, order: 'random', answers: 12 }));
    for (let run = 0; run < 8; run++) settled.push(await collect({ mixing: true, order: 'random', tailLimit: 12 }));
    for (let run = 0; run < 8; run++) controlled.push(await collect({ mixing: false, order: 'random' }));
  });

  /** Every attack of one family of traces against another, over all runs: attack → concordance. */
  function attack(
    collections: Collection[],
    left: (collection: Collection) => Record<string, Evidence>,
    right: (collection: Collection) => Record<string, Evidence>,
  ): Map<string, Concordance> {
    const sums = new Map<string, Concordance>();
    for (const collection of collections) {
      const [lefts, rights] = [left(collection), right(collection)];
      for (const within of ['team and side', 'campaign'] as const) {
        const pairs = disjointPairs(collection, within);
        for (const [leftName, leftEvidence] of Object.entries(lefts)) {
          for (const [rightName, rightEvidence] of Object.entries(rights)) {
            const name = `${leftName} × ${rightName}, within ${within}`;
            const sum = sums.get(name) ?? { agree: 0, pairs: 0 };
            sums.set(name, addConcordance(sum, pairs, leftEvidence, rightEvidence));
          }
        }
      }
    }
    return sums;
  }

  const successful = (sums: Map<string, Concordance>) =>
    [...sums].filter(([, sum]) => chance(sum) < 1e-9).map(([name, sum]) => ({ name, ...sum }));

  const records = (collection: Collection) => ({ ...answerEvidence(collection), ...demographicEvidence(collection) });

  it('pairs no invitation with answers better than chance', () => {
    const sums = attack([...inTail, ...settled], invitationEvidence, records);
    expect(successful(sums)).toEqual([]);
    expect(sums.get('invitation id × place of the answer in its page, within campaign')?.pairs).toBeGreaterThan(50);
  });

  it('pairs no answers with a demographic record better than chance', () => {
    expect(successful(attack([...inTail, ...settled], answerEvidence, demographicEvidence))).toEqual([]);
  });

  it('tells nothing of the order of answers to someone who saw people answer', () => {
    expect(successful(attack(inTail, () => ({ bystander }), records))).toEqual([]);
  });

  it('can fail: without mixing, the log pairs tokens with answers, and pages keep the order of arrival', () => {
    const linked = successful(attack(controlled, invitationEvidence, records)).map(({ name }) => name);
    expect(linked).toContain('log of spent tokens × log of the answer, within team and side');
    expect(linked).toContain('log of spent tokens × log of the demographic record, within team and side');
    expect(successful(attack(controlled, answerEvidence, demographicEvidence)).map(({ name }) => name)).toContain(
      'log of the answer × log of the demographic record, within campaign',
    );
  });

  it('can fail: without mixing, tokens that carry an order are paired by the pages alone', async () => {
    const ordered: Collection[] = [];
    for (let run = 0; run < 16; run++) {
      ordered.push(await collect({ mixing: false, order: 'as invited', answers: 12, emptyLog: true }));
    }
    const linked = successful(attack(ordered, invitationEvidence, answerEvidence)).map(({ name }) => name);
    expect(linked).toContain('invitation rowid × place of the answer in its page, within campaign');
  });

  it('keeps each answer, record and receipt hash once, and no token, receipt code or trace of them', () => {
    for (const { copy, respondents } of [...inTail, ...settled]) {
      const keysOf = (table: string, key: string) => new Set(copy.rows.get(table)?.map((row) => row[key]));
      const settledAnswers = keysOf('responses', 'receiptHash');
      const settledRecords = keysOf('demographic_records', 'recordKey');
      for (const { mark, submission, invitation } of respondents) {
        const { receipt, receiptHash, demographics } = submission;
        const recordKey = demographics?.recordKey ?? Buffer.of();
        expect(occurrences(copy, `"${mark}"`)).toBe(1);
        expect(occurrences(copy, `"${mark} of mine"`)).toBe(1);
        // A settled key stands in an index too; that of an answer, also in the list of what is in no segment.
        expect(occurrences(copy, receiptHash)).toBe(settledAnswers.has(receiptHash.toString('hex')) ? 3 : 1);
        expect(occurrences(copy, recordKey)).toBe(settledRecords.has(recordKey.toString('hex')) ? 2 : 1);
        for (const secret of [invitation.token, receipt, receipt.replaceAll('-', '')]) {
          expect(occurrences(copy, secret)).toBe(0);
        }
      }
    }
  });

  it('leaves the log empty, and on free pages nothing but the numbers of pages', () => {
    for (const { copy } of [...inTail, ...settled]) {
      expect(copy.log).toEqual([]);
      const listed = copy.pages.freePages();
      for (const number of listed) {
        // A trunk page lists other free pages, with numbers left over of some that are in use again: nothing else may stand in it.
        const bytes = copy.pages.page(number);
        const words = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(4 * i));
        expect(Math.max(...words)).toBeLessThanOrEqual(copy.pages.pageCount);
      }
    }
  });

  it('has no value that joins answers to anything but the campaign, the version, the team or institution, and the side', () => {
    const shared = new Set(['campaignId', 'versionId', 'teamId', 'institutionId', 'side']);
    const tables = ['response_tail', 'responses', 'demographic_tail', 'demographic_records'];
    for (const { copy } of [...inTail, ...settled]) {
      const fields = [...copy.rows].flatMap(([table, rows]) =>
        rows.flatMap((row) => Object.entries(row).map(([column, value]) => ({ table, column, value: String(value) }))),
      );
      const own = new Map<string, string>();
      for (const { table, column, value } of fields) {
        if (tables.includes(table) && !shared.has(column) && value !== 'null') own.set(value, table);
      }
      const joins = fields.filter(({ table, value }) => {
        const home = own.get(value);
        return home !== undefined && home !== table && table !== 'unsegmented_responses';
      });
      expect(joins).toEqual([]);
    }
  });

  it('keeps no person, language, day, time or position beside anonymous answers', () => {
    for (const { copy, respondents } of [...inTail, ...settled]) {
      const rows = ['response_tail', 'responses'].flatMap((table) => copy.rows.get(table) ?? []);
      expect(rows).toHaveLength(respondents.length);
      for (const row of rows) {
        expect(row).toMatchObject({ pseudonym: null, language: null, answeredOn: null });
        expect(Object.values(row).filter((value) => typeof value === 'number')).toEqual([]);
        expect(row).not.toHaveProperty('rowid of SQLite');
      }
    }
  });
});
