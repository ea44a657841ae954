import { expect, test } from 'vitest';
import type { ConfidentialityMode } from '../../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../../surveys/text.ts';
import { startAnswering } from '../../../../web/pages/respondent/answering.ts';
import { answeringMinutes } from '../../../../web/pages/respondent/answeringTime.ts';
import type { InvitedForm } from '../../../../web/pages/respondent/invitedForm.ts';
import { Landing } from '../../../../web/pages/respondent/landing.tsx';
import { everyKind } from '../../../support/everyKind.ts';
import { sampleExperience } from '../../../support/sampleDocuments.ts';

const invited: InvitedForm = {
  status: 'open',
  mayStart: true,
  declined: false,
  savedOn: null,
  campaign: {
    name: { fr: 'Bilan', en: 'Review' },
    wave: 'midpoint',
    mode: 'anonymous',
    minimumGroup: 7,
    closesOn: '2026-11-30',
    languages: ['fr', 'en'],
    layout: 'sections',
    pairing: false,
    status: 'open' as const,
  },
  program: { name: { fr: 'Programme', en: 'Programme' }, demonstration: true },
  team: { name: { fr: 'Équipe', en: 'Team' } },
  language: 'fr',
  side: 'professional_side',
  experience: { versionId: 'e', document: sampleExperience },
  demographics: null,
};
const landing = (language: Language, change: Partial<InvitedForm> = {}) =>
  Promise.resolve(
    (<Landing answering={startAnswering('token', { ...invited, ...change }, language)} />).toString(),
  ).then(String);
const inMode = (mode: ConfidentialityMode) => ({ campaign: { ...invited.campaign, mode } });

test('says who asks, until when, and the smallest group that is shown', async () => {
  expect(await landing('fr')).toContain('30 novembre 2026');
  expect(await landing('fr')).toContain('au moins 7 personnes');
  expect(await landing('en')).toContain('professionals and managers');
  expect(await landing('fr')).toContain('Démonstration');
});

test('says what each mode keeps and shows', async () => {
  expect(await landing('en')).toContain('Never kept with your answers: your name');
  expect(await landing('en', inMode('confidential'))).toContain('A code stands in place of your name');
  expect(await landing('fr', inMode('shared'))).toContain('avec votre rôle');
  expect(await landing('en', inMode('shared'))).not.toContain('at least 7');
});

test('says that questions may be skipped, and which may not', async () => {
  expect(await landing('en')).toContain('You may skip any question.');
  const required = await landing('en', { experience: { versionId: 'e', document: everyKind } });
  expect(required).toContain('except those marked “answer needed”');
});

test('the time needed grows with the questions and is at least a minute', () => {
  const minutes = (document: InvitedForm['experience']['document']) =>
    answeringMinutes(
      startAnswering('t', { ...invited, experience: { versionId: 'e', document } }, 'en').experience,
      'en',
    );
  expect(minutes(sampleExperience)).toBeGreaterThanOrEqual(1);
  expect(minutes(everyKind)).toBeGreaterThan(minutes(sampleExperience));
});
