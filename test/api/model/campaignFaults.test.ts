import { describe, expect, it } from 'vitest';
import { type CheckedCampaign, campaignFaults } from '../../../api/model/campaignFaults.ts';
import { sampleDemographics, sampleExperience } from '../../support/sampleDocuments.ts';

const campaign: CheckedCampaign['campaign'] = {
  ...{ audience: 'all', demographicsAudience: 'all', closesOn: '2026-06-30', languages: ['fr', 'en'] },
  ...{ ownWords: {}, reminderDays: [7, 14] },
};
const faults = (change: Partial<CheckedCampaign['campaign']> = {}, more: Partial<CheckedCampaign> = {}) =>
  campaignFaults({
    ...{ campaign: { ...campaign, ...change }, experience: sampleExperience, demographics: sampleDemographics },
    ...{ today: '2026-06-01', ...more },
  });

const patientOnly = {
  ...sampleExperience,
  sections: sampleExperience.sections.map((section) => ({ ...section, audience: 'patient_side' as const })),
};

describe('what is wrong with a campaign as it is drafted', () => {
  it('is nothing for an ordinary one', () => {
    expect(faults()).toEqual([]);
    expect(faults({ closesOn: null, reminderDays: [] }, { demographics: null })).toEqual([]);
  });

  it('names a last day that is over, but not today', () => {
    expect(faults({ closesOn: '2026-05-31' })).toMatchObject([
      { code: 'closes_in_past', severity: 'error', day: '2026-05-31' },
    ]);
    expect(faults({ closesOn: '2026-06-01', reminderDays: [] })).toEqual([]);
  });

  it('warns of reminders that fall after the last day', () => {
    expect(faults({ closesOn: '2026-06-08' })).toMatchObject([
      { code: 'reminder_after_close', severity: 'warning', number: 1 },
    ]);
    expect(faults({ closesOn: '2026-06-15' })).toEqual([]);
  });

  it('names a side that is asked nothing, unless that side is not asked', () => {
    expect(faults({}, { experience: patientOnly })).toMatchObject([
      { code: 'nothing_for_side', severity: 'error', side: 'professional_side' },
    ]);
    expect(faults({ audience: 'patient_side' }, { experience: patientOnly })).toEqual([]);
    const demographics = { ...patientOnly, purpose: 'demographics' as const };
    expect(faults({}, { demographics })).toMatchObject([{ code: 'nothing_about_side', severity: 'warning' }]);
    expect(faults({ demographicsAudience: 'patient_side' }, { demographics })).toEqual([]);
  });

  it('names each text that is missing in an offered language', () => {
    const ownWords = { invitation: { fr: 'Bienvenue.', en: '' }, reminder: { fr: '', en: '' } };
    expect(faults({ ownWords })).toMatchObject([
      { code: 'text_missing', severity: 'error', of: 'invitation', language: 'en' },
    ]);
    expect(faults({ ownWords, languages: ['fr'] })).toEqual([]);
    const experience = { ...sampleExperience, title: { fr: '', en: 'Experience' } };
    expect(faults({}, { experience })).toMatchObject([{ code: 'text_missing', of: 'experience', language: 'fr' }]);
  });
});
