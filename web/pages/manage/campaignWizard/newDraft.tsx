import { instrumentOf } from '../../../../surveys/instruments/catalogue.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { askedVersion } from '../campaignQuestionnaires.ts';
import { currentProgram } from '../currentProgram.tsx';
import type { FormPage } from '../formPage.tsx';
import { versionsOf } from '../questionnaireVersions.ts';
import { afterSaving, showStep } from './stepPage.tsx';
import { whatStep } from './whatStep.tsx';

/** What most campaigns send, until another version is chosen. */
const usualQuestionnaire = 'partnership-experience';

/** Whether an instrument says that the team will read the answers. */
const isShared = (slug: string): boolean => instrumentOf(slug)?.about.mode === 'shared';

/**
 * The first step of a campaign that does not exist yet: saving it makes the draft, with the usual questionnaire, or the
 * one that the address names with `?questionnaire=`, no team, and the mode that its first screen promises.
 */
export const newDraft: FormPage = {
  verb: 'campaign.manage',
  open: ({ reader }) => {
    const isReflection = isShared(reader.url.searchParams.get('questionnaire') ?? '');
    return new URLSearchParams({ layout: 'sections', ...(isReflection ? { wave: 'midpoint' } : {}) });
  },
  show: (turn, entries) => showStep(turn, whatStep, entries, null),
  async send(turn, values, once) {
    const { reader } = turn;
    const { program } = await currentProgram(reader);
    const versions = (await versionsOf(reader.client, program.id)).filter(({ retiredAt }) => retiredAt === null);
    const asked = askedVersion(reader, versions);
    const experience = versions.filter(({ purpose }) => purpose === 'experience');
    const usual = experience.findLast(({ slug }) => slug === usualQuestionnaire) ?? experience.at(-1);
    const experienceVersionId = (asked?.purpose === 'experience' ? asked : usual)?.id;
    if (experienceVersionId === undefined) throw new PageProblem(404, 'not_found', { noun: 'questionnaireVersion' });
    const json = {
      ...whatStep.read(turn, values),
      ...{ programId: program.id, teams: [], experienceVersionId },
      demographicsVersionId: asked?.purpose === 'demographics' ? asked.id : null,
      mode: isShared(asked?.slug ?? '') ? ('shared' as const) : ('anonymous' as const),
    };
    const { id } = await unwrap(reader.client.campaigns.$post({ json }, once));
    return afterSaving(id, 'what', values);
  },
};
