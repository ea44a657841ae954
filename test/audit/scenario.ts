import type { AuditApp } from './auditApp.ts';
import { type AuditProgramme, answerCampaign, firstWave, moveCampaign, openCampaign } from './auditProgramme.ts';

type Stretch = Parameters<typeof answerCampaign>[3];

/** The first campaign: a release by hand while it is open, and the one of the close. */
export async function playFirstWave(app: AuditApp, programme: AuditProgramme, manual: boolean): Promise<void> {
  const { sample, admin } = programme;
  const all = firstWave.map(([answering, manner]): Stretch[number] => [0, answering, manner]);
  // The third and the sixth team answer after the release by hand; the others have finished.
  const later = new Set([2, 5]);
  const part = (late: boolean): Stretch =>
    all.map(([from, to, manner], at) => {
      // Of the first, two more: too few for figures of theirs beside those of the six before them.
      if (at === 0) return late ? [6, to, manner] : [from, 6, manner];
      return later.has(at) === late ? [from, to, manner] : [0, 0, {}];
    });
  await answerCampaign(app, programme, sample.campaignId, manual ? part(false) : all);
  if (manual) {
    const made = await app.ask('/releases', admin, { campaignId: sample.campaignId });
    if (made.status !== 201) throw new Error(made.text);
    await answerCampaign(app, programme, sample.campaignId, part(true));
  }
  await moveCampaign(app, admin, sample.campaignId, 'closing', 'closed');
}

/**
 * Everything that happens in a programme: two waves, one member of the third team gone and another come in between, and a
 * campaign for the teams alone. @returns what happens after everybody has looked: the threshold of the second wave rises.
 */
export async function playEverything(app: AuditApp, programme: AuditProgramme): Promise<() => Promise<void>> {
  await playFirstWave(app, programme, true);
  const { sample, admin } = programme;
  const third = sample.members.filter(({ teamId }) => teamId === sample.teams[2]?.id);
  const leaver = third.at(-1)?.id ?? '';
  const gone = { role: 'professional', name: 'Leaver', language: 'fr', leftOn: '2026-01-06' };
  const left = await app.ask(`/members/${leaver}`, admin, gone, 'PUT');
  if (left.status >= 300) throw new Error(left.text);
  const joiner = { teamId: sample.teams[2]?.id, name: 'Joiner', role: 'professional', language: 'fr' };
  const joined = await app.ask('/members', admin, joiner);
  if (joined.status >= 300) throw new Error(joined.text);
  const second = await openCampaign(app, programme, {});
  await answerCampaign(
    app,
    programme,
    second,
    firstWave.map(([answering, manner]) => [0, answering, manner]),
  );
  await moveCampaign(app, admin, second, 'closing', 'closed');
  const shared = await openCampaign(app, programme, { mode: 'shared', name: { fr: 'Équipe', en: 'Team alone' } });
  await answerCampaign(
    app,
    programme,
    shared,
    firstWave.map(([answering, manner]) => [0, answering, manner]),
  );
  await moveCampaign(app, admin, shared, 'closing', 'closed');
  return async () => {
    const raised = await app.ask(`/campaigns/${second}`, admin, { minimumGroup: 7 }, 'PATCH');
    if (raised.status >= 300) throw new Error(raised.text);
  };
}
