import { expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { anotherProgram } from '../../support/places.ts';

it('a recommendation cannot be superseded by one of another programme', async () => {
  const { api, services, signedIn } = await testApp();
  const sample = await fixture(services.db);
  const other = await anotherProgram(services.db);
  const submit = async (programId: string, teamId: string) => {
    const as = await signedIn('program_admin', 'program', programId);
    const words = { fr: 'Des fauteuils dans la salle', en: 'Chairs in the room' };
    const body = { teamId, title: words, detail: { fr: '', en: '' }, contributorSide: 'joint' };
    return { as, id: (await api('/recommendations', { method: 'POST', as, body })).body.id };
  };
  const own = await submit(sample.programId, sample.teams[0]?.id ?? '');
  const second = await submit(sample.programId, sample.teams[3]?.id ?? '');
  const foreign = await submit(other.programId, other.teamId);
  const supersede = (by: string) =>
    api(`/recommendations/${own.id}/events`, {
      method: 'POST',
      as: own.as,
      body: { type: 'superseded', after: 1, detail: { by } },
    });
  expect((await supersede(foreign.id)).body.code).toBe('invalid_event');
  expect((await supersede(second.id)).status).toBe(201);
});
