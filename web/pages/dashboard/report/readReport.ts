import type { FindingKind } from '../../../../analysis/finding.ts';
import { formatDay, formatList } from '../../../../analysis/format.ts';
import type { Institution } from '../../../../api/model/institutions.ts';
import type { Team } from '../../../../api/model/teams.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import type { Drawing } from '../../../parts/figure.tsx';
import type { SiteOptions } from '../../../site.tsx';
import type { SurveyFacts } from '../../../text/report/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Reader } from '../../reader.ts';
import { institutionsOf, programsOf, teamsOf } from '../choices.ts';
import { type FigureReply, readFinding } from '../readFinding.ts';
import { filtersOf, findingQuery } from '../selection.ts';

/** A figure of the report, drawn where it may be. */
export interface ReportFigure {
  kind: FindingKind;
  reply: FigureReply;
  drawing: Drawing | null;
}

/** The place of a report, from the whole to the part. */
export interface ReportPlace {
  program: Awaited<ReturnType<typeof programsOf>>[number];
  institution: Institution | null;
  team: Team | null;
}

export interface Report extends ReportPlace {
  institutions: number;
  teams: number | null;
  figures: ReportFigure[];
  /** Released nowhere yet, and never shown for this place or this reader. */
  unreleased: FindingKind[];
  withheld: FindingKind[];
  survey: SurveyFacts | null;
  ledger: { count: number; head: string } | null;
}

/** Refusals that leave a part out of the report; any other is the reader's to know. */
async function allowed<T>(reading: Promise<T>): Promise<T | 'refused'> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PageProblem && (error.code === 'forbidden' || error.code === 'not_found')) return 'refused';
    throw error;
  }
}

/**
 * The place that an address names; null without any programme. @throws PageProblem for an institution or team that is not there,
 * or that the reader may not read.
 */
export async function reportPlace({ client, url }: Reader): Promise<ReportPlace | null> {
  const asked = url.searchParams;
  const programs = await programsOf(client);
  const team = asked.get('team');
  const read = team ? await unwrap(client.teams[':id'].$get({ param: { id: team } })) : null;
  const id = read?.institutionId ?? asked.get('institution');
  const institution = id ? await unwrap(client.institutions[':id'].$get({ param: { id } })) : null;
  const wanted = institution?.programId ?? asked.get('program');
  const program = programs.find((one) => one.id === wanted) ?? programs[0];
  return program === undefined ? null : { program, institution, team: read };
}

/** Whether a kind of figure can be about the place: most are never shown for a team. */
const fits = (kind: FindingKind, { institution, team }: ReportPlace): boolean =>
  (team === null || filtersOf[kind].includes('team')) &&
  (institution === null || filtersOf[kind].includes('institution'));

/** In the order in which the dashboards list them. */
const kinds = Object.keys(filtersOf) as FindingKind[];

async function readFigure(
  reader: Reader,
  options: SiteOptions,
  request: Request,
  kind: FindingKind,
  { program, institution, team }: ReportPlace,
): Promise<ReportFigure | null | 'refused'> {
  const query = findingQuery(program.id, { institution: institution?.id ?? '', team: team?.id ?? '' });
  const reply = await allowed(readFinding(reader.client, kind, query));
  if (reply === null || reply === 'refused') return reply;
  if (reply.chart === null) return { kind, reply, drawing: null };
  const path = `/findings/${kind}.svg?${new URLSearchParams({ ...query, lang: reader.language })}`;
  const [wide, narrow] = await Promise.all([
    options.readText(request, `${path}&width=wide`),
    options.readText(request, `${path}&width=narrow`),
  ]);
  return { kind, reply, drawing: wide === null || narrow === null ? null : { wide, narrow } };
}

/** What the facts on a survey need of its questionnaire. */
interface AskedDocument {
  licence: string;
  sections: { shownIf?: unknown; items: { kind: string; required?: boolean; shownIf?: unknown }[] }[];
}

/** `here`: the teams of the place; null: all. */
async function surveyFacts(
  { client, language }: Reader,
  campaignId: string,
  here: readonly string[] | null,
): Promise<SurveyFacts> {
  const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: campaignId } }));
  const { document } = await unwrap<{ document: AskedDocument }>(
    client['questionnaire-versions'][':id'].$get({ param: { id: campaign.experienceVersionId } }),
  );
  const items = document.sections.flatMap((section) => section.items);
  const questions = items.filter(({ kind }) => kind !== 'information');
  const words = vocabulary[language];
  // A campaign of the past that was entered with its days was never opened here.
  const opened = campaign.openedOn ?? campaign.opensOn;
  return {
    teams: here === null ? campaign.teams.length : campaign.teams.filter((id) => here.includes(id)).length,
    audience: campaign.audience,
    sections: document.sections.length,
    questions: questions.length,
    required: questions.filter(({ required }) => required === true).length,
    conditional: [...document.sections, ...items].filter(({ shownIf }) => shownIf !== undefined).length,
    onePage: campaign.layout === 'one_page',
    mode: `${words.modes[campaign.mode].name}. ${words.modes[campaign.mode].means}`,
    opened: opened && formatDay(opened, language),
    closed: campaign.closesOn && formatDay(campaign.closesOn, language),
    reminders: campaign.reminderDays.length,
    languages: formatList(
      campaign.languages.map((one) => words.languages[one]),
      language,
    ),
    minimumGroup: campaign.minimumGroup,
    pairing: campaign.pairing,
    // Records about the person hold no key to the answers, whatever the mode.
    demographicsApart: campaign.demographicsVersionId === null ? null : true,
    licence: document.licence,
  };
}

/** Everything that a report tells of its place, each part as this reader may see it. */
export async function readReport(
  reader: Reader,
  options: SiteOptions,
  request: Request,
  place: ReportPlace,
): Promise<Report> {
  const { client } = reader;
  const here = kinds.filter((kind) => fits(kind, place));
  const read: (ReportFigure | null | 'refused')[] = [];
  // One after the other: other readers' pages find room between them.
  for (const kind of here) read.push(await readFigure(reader, options, request, kind, place));
  const is = (what: null | 'refused') => here.filter((_, i) => read[i] === what);
  const figures = read.filter((figure) => figure !== null && figure !== 'refused');
  const campaign = figures.find(({ kind }) => kind === 'satisfaction')?.reply.choice.campaign ?? null;
  const { institution, team, program } = place;
  const institutions = institution ? 1 : (await institutionsOf(client, program.id)).length;
  const ofPlace = team ? [team] : institution ? await teamsOf(client, institution.id) : null;
  const teamIds = ofPlace?.map(({ id }) => id) ?? null;
  const head = await allowed(unwrap(client.programs[':id'].ledger.$get({ param: { id: program.id } })));
  const survey = campaign === null ? 'refused' : await allowed(surveyFacts(reader, campaign.id, teamIds));
  return {
    ...place,
    ...{ institutions, teams: teamIds?.length ?? null, figures, unreleased: is(null) },
    withheld: [...kinds.filter((kind) => !here.includes(kind)), ...is('refused')],
    survey: survey === 'refused' ? null : survey,
    ledger: head === 'refused' || head.head === null ? null : { count: head.count, head: head.head },
  };
}
