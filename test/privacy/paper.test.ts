import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newReceiptCode, shortCode } from '../../api/answers/tokens.ts';
import { testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { occurrences, type StolenCopy, stealFolder } from './stolenCopy.ts';

describe('a stolen copy after paper was entered', () => {
  let copy: StolenCopy;
  let sample: Fixture;
  const sheets = Array.from({ length: 4 }, (_, at) => ({ mark: `mark of sheet ${at}`, receipt: newReceiptCode() }));

  beforeAll(async () => {
    const app = await testApp({ end: 'file' });
    sample = await fixture(app.services.db);
    const as = await app.signedIn('program_admin', 'program', sample.programId);
    const path = `/campaigns/${sample.campaignId}`;
    const post = async (below: string, body: object) => {
      const reply = await app.api(`${path}${below}`, { method: 'POST', as, body });
      if (reply.status > 201) throw new Error(JSON.stringify(reply.body));
      return reply.body;
    };
    await app.api(`${path}/invitations/letters`, { as });
    const team = sample.teams[0]?.id;
    const envelopes = sample.invitations.filter(({ teamId, side }) => teamId === team && side === 'professional_side');
    for (const { id } of envelopes) await post('/paper/envelopes', { code: shortCode(sample.secret, id) });
    for (const [at, { mark, receipt }] of sheets.entries()) {
      const typed = { answers: { heard: 4, remark: mark }, demographics: { answers: { own_words: `${mark}, mine` } } };
      const { id } = await post('/paper/sheets', { sheet: `${at}`, teamId: team, side: 'professional_side', ...typed });
      const key = { receiptCode: receipt, recordKey: Buffer.alloc(16, at + 1).toString('base64url') };
      await post(`/paper/sheets/${id}/second`, { ...typed, ...key });
    }
    await app.services.submissions.mix();
    const scratch = mkdtempSync(join(tmpdir(), 'stolen-'));
    copy = await stealFolder(dirname(app.services.db.location.url.slice('file:'.length)), scratch);
    rmSync(scratch, { recursive: true, force: true });
  });

  it('holds each answer once, and nothing of the two entries it came from', () => {
    expect(copy.log).toEqual([]);
    expect(copy.rows.get('paper_entries')).toEqual([]);
    for (const { mark, receipt } of sheets) {
      expect(occurrences(copy, `"${mark}"`)).toBe(1);
      expect(occurrences(copy, `"${mark}, mine"`)).toBe(1);
      expect(occurrences(copy, receipt)).toBe(0);
    }
  });

  it('joins no envelope to a sheet: only counts of team and side', () => {
    const spent = copy.rows.get('invitations')?.filter((row) => row.spent === 1) ?? [];
    expect(spent).toHaveLength(sheets.length);
    const shared = new Set(['campaignId', 'versionId', 'teamId', 'institutionId', 'side']);
    const own = new Set(
      ['response_tail', 'demographic_tail'].flatMap((table) =>
        (copy.rows.get(table) ?? []).flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) =>
            shared.has(column) || value === null ? [] : [String(value)],
          ),
        ),
      ),
    );
    expect(own.size).toBeGreaterThan(sheets.length);
    const elsewhere = [...copy.rows].filter(([table]) => table !== 'response_tail' && table !== 'demographic_tail');
    const joins = elsewhere.flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        Object.values(row).flatMap((value) => (own.has(String(value)) ? [`${table}: ${value}`] : [])),
      ),
    );
    expect(joins).toEqual([]);
    expect(copy.rows.get('paper_returns')).toMatchObject([{ returned: sheets.length, entered: sheets.length }]);
  });

  it('tells in the audit trail that paper was entered, not whose or of which team', () => {
    const events = copy.rows.get('audit_events')?.filter(({ verb }) => verb === 'paper.enter') ?? [];
    expect(events).toHaveLength(3 * sheets.length);
    const told = JSON.stringify(events.map(({ subject, detail }) => [subject, detail]));
    for (const { id, memberId, teamId } of sample.invitations) {
      for (const name of [id, memberId, teamId]) expect(told).not.toContain(name);
    }
  });
});
