import { beforeEach, describe, expect, it } from 'vitest';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { formFor, isAnswerable } from '../../surveys/form.ts';
import { instruments, type ShippedDocument } from '../../surveys/instruments/catalogue.ts';
import type { Side } from '../../surveys/side.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { responseBody } from '../support/responseBody.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});

const byPurpose = (purpose: string) => instruments.filter(({ document }) => document.purpose === purpose);

/** An answer to each item that has points, different from person to person. */
function answersOf({ document }: ShippedDocument, side: Side, person: number): Record<string, unknown> {
  const items = formFor(document, side).sections.flatMap((section) => section.items.filter(isAnswerable));
  const answers: Record<string, unknown> = {};
  /** Later items draw the highest point more often. */
  const isHigh = (at: number): boolean => person % 7 < at % 6;
  for (const [at, item] of items.entries()) {
    if (item.shownIf !== undefined) continue;
    if (item.kind === 'agreement') answers[item.name] = isHigh(at) ? 5 : 1 + (person % 5);
    if (item.kind === 'rating')
      answers[item.name] = item.points.at(isHigh(at) ? -1 : person % item.points.length)?.value;
    if (item.kind === 'single') answers[item.name] = item.options[0]?.code;
    if (item.kind === 'long_text') answers[item.name] = 'Mes mots';
  }
  return answers;
}

describe.each(byPurpose('experience'))('$slug in a campaign', (instrument) => {
  it('is answered by both sides and read as figures', async () => {
    const sample: Fixture = await fixture(app.services.db, { experience: instrument.document, demographics: null });
    for (const [person, { token, side }] of sample.invitations.entries()) {
      const answers = answersOf(instrument, side, person);
      const reply = await app.api('/responses', {
        method: 'POST',
        body: responseBody(token, { answers, demographics: undefined }),
      });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    }
    const as = await app.signedIn('program_admin', 'program', sample.programId);
    const body = { campaignId: sample.campaignId };
    expect((await app.api('/releases', { method: 'POST', as, body })).status).toBe(201);
    const finding = await app.api(`/findings/satisfaction?program=${sample.programId}`, { as });
    expect(finding.status).toBe(200);
    expect(finding.body.table.rows.length).toBeGreaterThan(0);
    expect(finding.body.reading.en).toContain('Among the people who answered');
    const isChecklist = !instrument.document.sections.some(({ items }) =>
      items.some(({ kind }) => kind === 'agreement'),
    );
    expect(finding.body.reading.en.includes('answered “In place”')).toBe(isChecklist);
    expect(finding.body.reading.fr.includes('le plus souvent «\u00a0En place\u00a0»')).toBe(isChecklist);
    const comparison = await app.api(`/findings/comparison?program=${sample.programId}`, { as });
    expect(comparison.body.choice.scale).toBe(instrument.document.scales[0]?.name);
  });
});

it('lets no interview into a campaign', async () => {
  const sample = await fixture(app.services.db);
  await publishShipped(app.services.db, new Date());
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  const name = { fr: 'Une campagne', en: 'A campaign' };
  const teams = sample.teams.map(({ id }) => id);
  expect(byPurpose('interview').length).toBe(2);
  for (const { slug } of byPurpose('interview')) {
    const { id } = (await app.api(`/questionnaires/${slug}/versions/1`, { as })).body;
    for (const field of ['experienceVersionId', 'demographicsVersionId']) {
      const body = {
        ...{ programId: sample.programId, name, wave: 'end', teams },
        ...{ experienceVersionId: sample.experienceVersionId, [field]: id },
      };
      const reply = await app.api('/campaigns', { method: 'POST', as, body });
      expect(reply.body).toMatchObject({ code: 'invalid_request', params: { faults: [{ path: field }] } });
    }
  }
});
