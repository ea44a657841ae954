import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import type { Constraint, LinearSolver } from '../../../analysis/linearProgram.ts';
import { linearSolver } from '../../../analysis/linearSolver.ts';
import type { MemberRole, Side } from '../../../surveys/side.ts';
import { rangeOf } from '../../audit/bounds.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';
import { sampleDemographics } from '../../support/sampleDocuments.ts';

const codes = ['city', 'country', 'abroad'];
/** Patients by answer in two releases of one campaign, the second with five more. */
const [first, second] = [
  [12, 6, 0],
  [15, 6, 2],
];
/** Of the other side nobody came in between: each side is shown. */
const professionals = [10, 10, 0];

/** What is shown of one release: people by answer, null where hidden, and those who answered; null where nothing is. */
type Shown = { counts: (number | null)[]; answered: number } | null;

let solve: LinearSolver;
beforeAll(async () => {
  solve = await linearSolver();
});

/** The hidden small counts of the second release that a reader of both pins down: who was in the first is in the second. */
function pinnedDown(before: Shown, after: Shown): string[] {
  const constraints: Constraint[] = [];
  const add = (terms: Constraint['terms'], relation: Constraint['relation'], bound: number) =>
    constraints.push({ name: `c${constraints.length}`, terms, relation, bound });
  const whole = (release: string) => codes.map((code): [number, string] => [1, `${release}_${code}`]);
  for (const [release, shown] of [['a', before] as const, ['b', after] as const]) {
    add(whole(release), '<=', 99);
    if (shown === null) continue;
    add(whole(release), '=', shown.answered);
    for (const [at, code] of codes.entries()) {
      const count = shown.counts[at] ?? null;
      // Nobody is shown as 0: what is hidden is somebody.
      add([[1, `${release}_${code}`]], count === null ? '>=' : '=', count ?? 1);
    }
  }
  for (const code of codes)
    add(
      [
        [1, `b_${code}`],
        [-1, `a_${code}`],
      ],
      '>=',
      0,
    );
  const integers = ['a', 'b'].flatMap((release) => codes.map((code) => `${release}_${code}`));
  return codes.filter((code, at) => {
    const count = second[at] ?? 0;
    if (count === 0 || count > 4 || after?.counts[at] != null) return false;
    const range = rangeOf(solve, { constraints, integers }, [[1, `b_${code}`]]);
    if (range === null) throw new Error('no answers fit what is shown');
    return range.low > 1 || range.high < 5;
  });
}

/** A release behind the gate, judged by itself. */
function byItself(people: number[]): Shown {
  const answered = people.reduce((sum, each) => sum + each, 0);
  const cellOf = (side: Side, numbers: number[]) => {
    const records = numbers.reduce((sum, each) => sum + each, 0);
    const values = Object.fromEntries(codes.map((code, at) => [code, numbers[at] ?? 0]));
    return { institution: 'i', side, records, items: { home: { answered: records, values, missing: {} } } };
  };
  const cells = [cellOf('patient_side', people), cellOf('professional_side', professionals)];
  const counts = { campaign: 'c', cells };
  const item = { name: 'home', multiple: false, codes, exclusive: codes, sensitive: false, sensitiveCodes: [] };
  const hierarchy = { program: 'p', institutions: [{ id: 'i', teams: [] }] };
  const gated = gateDemographics(counts, hierarchy, [item], {
    minimumBase: 10,
    sensitiveBase: 20,
    threshold: 5,
    solve,
  });
  const found = gated.item({ level: 'program' }, 'patient_side', 'home');
  return found && { counts: codes.map((code) => found.values[code] ?? null), answered };
}

describe('what people said of themselves, in two releases of one campaign that grew by five', () => {
  let app: TestApp;
  let sample: Fixture;
  let admin: string;

  beforeEach(async () => {
    app = await testApp();
    const demographics = structuredClone(sampleDemographics);
    for (const item of demographics.sections.flatMap(({ items }) => items))
      if (item.kind === 'single' && item.name === 'home')
        item.options = codes.map((code) => ({ code, label: { fr: code, en: code } }));
    const roles: MemberRole[] = [...Array(23).fill('patient_partner'), ...Array(20).fill('professional')];
    sample = await fixture(app.services.db, { teamRoles: [[roles]], demographics });
    admin = await app.signedIn('program_admin', 'program', sample.programId);
  });

  async function answer(side: Side, homes: string[], from = 0): Promise<void> {
    const invited = sample.invitations.filter((each) => each.side === side);
    for (const [at, home] of homes.entries()) {
      const { demographics, ...body } = responseBody(invited[from + at]?.token ?? '', {
        answers: { heard: 1 + (at % 5), useful: 1 + ((at * 2) % 5) },
      });
      const reply = await app.api('/responses', {
        ...{ method: 'POST', body: { ...body, demographics: { ...demographics, answers: { home } } } },
      });
      expect(reply.status).toBe(201);
    }
  }

  async function shown(release: string): Promise<Shown> {
    const place = { program: sample.programId, campaign: sample.campaignId, release };
    const asked = { ...place, item: 'home', benchmark: 'none', side: 'patient_side' };
    const { body } = await app.api(`/findings/diversity?${new URLSearchParams(asked)}`, { as: admin });
    const rows: { category?: { en?: string }; count?: unknown }[] = body.table.rows;
    const counts = codes.map((code) => {
      const count = rows.find(({ category }) => category?.en === code)?.count;
      return typeof count === 'number' ? count : null;
    });
    return counts.every((count) => count === null) ? null : { counts, answered: 23 };
  }

  it('would tell a small count if both were shown, though each by itself tells nothing', () => {
    expect(pinnedDown(null, byItself(second))).toEqual([]);
    expect(byItself(first)?.counts).toEqual(first);
    expect(pinnedDown(byItself(first), byItself(second))).toEqual(['abroad']);
  });

  it('is shown in that of the close alone, and pins nothing down', async () => {
    const homes = (people: number[]) => codes.flatMap((code, at) => Array<string>(people[at] ?? 0).fill(code));
    await answer('patient_side', homes(first));
    await answer('professional_side', homes(professionals));
    const early = await app.api('/releases', { method: 'POST', as: admin, body: { campaignId: sample.campaignId } });
    expect(early.status).toBe(201);
    await answer('patient_side', homes(second.map((people, at) => people - (first[at] ?? 0))), 18);
    for (const to of ['closing', 'closed'])
      await app.api(`/campaigns/${sample.campaignId}/transition`, { method: 'POST', as: admin, body: { to } });
    const { body } = await app.api(`/releases?campaign=${sample.campaignId}`, { as: admin });
    const close = body.items.find(({ reason }: { reason: string }) => reason === 'close');
    const [before, after] = [await shown(early.body.id), await shown(close.id)];
    expect(before).toBeNull();
    expect(after?.counts).toEqual([15, null, null]);
    expect(pinnedDown(before, after)).toEqual([]);
  });
});
