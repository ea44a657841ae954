import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberRole, Side } from '../../../surveys/side.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;

const roles = (patients: number, professionals: number): MemberRole[] => [
  ...Array<MemberRole>(patients).fill('patient_partner'),
  ...Array<MemberRole>(professionals).fill('professional'),
];

/** So many more people of a team's side answer. */
async function answer(team: number, side: Side, people: number): Promise<void> {
  const waiting = sample.invitations.filter((one) => one.teamId === sample.teams[team]?.id && one.side === side);
  const from = answered.get(`${team} ${side}`) ?? 0;
  for (const [at, { token }] of waiting.slice(from, from + people).entries()) {
    const answers = { heard: 1 + ((from + at) % 5), useful: 1 + ((from + at + team) % 5) };
    const reply = await app.api('/responses', { method: 'POST', body: responseBody(token, { answers }) });
    expect(reply.status).toBe(201);
  }
  answered.set(`${team} ${side}`, from + people);
}
let answered = new Map<string, number>();

async function programme(teamRoles: MemberRole[][][]): Promise<void> {
  sample = await fixture(app.services.db, { teamRoles });
  admin = await app.signedIn('program_admin', 'program', sample.programId);
}

const release = () => app.api('/releases', { method: 'POST', as: admin, body: { campaignId: sample.campaignId } });

beforeEach(async () => {
  app = await testApp();
  answered = new Map();
});

describe('a release by hand whose difference with an earlier one is about one to four people is refused', () => {
  it('by filter: of the five who came to a team, one is a patient', async () => {
    await programme([[roles(12, 12)]]);
    await answer(0, 'patient_side', 6);
    await answer(0, 'professional_side', 6);
    expect((await release()).status).toBe(201);
    await answer(0, 'patient_side', 1);
    await answer(0, 'professional_side', 4);
    expect((await release()).body.code).toBe('release_too_close');
    await answer(0, 'professional_side', 1);
    expect((await release()).body.code).toBe('release_too_close');
    // Five of each side have come: their figures are those of a group.
    await answer(0, 'patient_side', 4);
    expect((await release()).status).toBe(201);
  });

  it('by time: two people came to a team since', async () => {
    await programme([[roles(0, 12), roles(0, 12)]]);
    await answer(0, 'professional_side', 6);
    await answer(1, 'professional_side', 6);
    expect((await release()).status).toBe(201);
    await answer(0, 'professional_side', 2);
    await answer(1, 'professional_side', 6);
    expect((await release()).body.code).toBe('release_too_close');
    await answer(0, 'professional_side', 3);
    expect((await release()).status).toBe(201);
  });

  it('by level: two people came to the one team that is not shown, and six to the other of its institution', async () => {
    await programme([[roles(0, 12), roles(0, 12)], [roles(0, 12)]]);
    await answer(0, 'professional_side', 6);
    await answer(1, 'professional_side', 2);
    await answer(2, 'professional_side', 6);
    expect((await release()).status).toBe(201);
    // Institution and team have both grown by five or more: what is left of the institution has grown by two.
    await answer(0, 'professional_side', 6);
    await answer(1, 'professional_side', 2);
    expect((await release()).body.code).toBe('release_too_close');
  });

  it('by level: two people came to the one institution that is not shown, and six to the other of the programme', async () => {
    await programme([[roles(0, 12)], [roles(0, 12)]]);
    await answer(0, 'professional_side', 6);
    await answer(1, 'professional_side', 2);
    expect((await release()).status).toBe(201);
    await answer(0, 'professional_side', 6);
    await answer(1, 'professional_side', 2);
    expect((await release()).body.code).toBe('release_too_close');
  });
});
