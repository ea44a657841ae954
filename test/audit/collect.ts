import { createHash } from 'node:crypto';
import type { FindingKind } from '../../analysis/finding.ts';
import { caseMixes } from '../../analysis/findings/caseMix.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { shownFaults } from '../api/reproduce/shownResults.ts';
import { adjustedFaults } from './adjustedFaults.ts';
import { aggregationFaults } from './aggregationFaults.ts';
import type { AuditApp } from './auditApp.ts';
import type { AuditProgramme } from './auditProgramme.ts';
import { auditDemographics, auditExperience } from './auditQuestionnaires.ts';
import { unvariedChoices } from './choicesUsed.ts';
import { csvFaults } from './csvFaults.ts';
import { cutFaults } from './cutFaults.ts';
import { drawingFaults } from './drawingFaults.ts';
import { cuts, furtherWays, notRepeated, numbersTold, pooledFaults } from './furtherKinds.ts';
import { choiceValues, kindsOffered, treatments } from './offered.ts';
import { packageReadings } from './packageReadings.ts';
import {
  diversityReading,
  exploreReadings,
  figuresIn,
  isHidden,
  type Reading,
  satisfactionReadings,
  type Table,
  trendReadings,
  words,
} from './readings.ts';

export interface Place {
  id: string;
  query: Record<string, string>;
  teams: string[];
}

/** What one account is given by everything it may ask for. */
export interface Collected {
  readings: Reading[];
  /** Cells asked of each kind of figure, by count. */
  asked: Map<string, number>;
  /** Charts drawn. */
  drawings: number;
  /** Data packages read. */
  packages: number;
  /** Where a file does not say what the page says, or a drawing holds a number that the page does not. */
  faults: string[];
}

/** A release with its campaign, the latest of each marked: a trend holds those alone. */
export interface KnownRelease {
  id: string;
  campaign: string;
  /** Of the campaign. */
  name: string;
  latest: boolean;
}

export const placesIn = ({ sample }: AuditProgramme): Place[] => [
  { id: sample.programId, query: {}, teams: sample.teams.map(({ id }) => id) },
  ...sample.institutionIds.map((id) => ({
    ...{ id, query: { institution: id } },
    teams: sample.teams.filter((team) => team.institutionId === id).map((team) => team.id),
  })),
  ...sample.teams.map(({ id }) => ({ id, query: { team: id }, teams: [id] })),
];

/** The releases that an account is told of. */
export async function releasesTold(app: AuditApp, as: string, program: string): Promise<KnownRelease[]> {
  const campaigns = (await app.ask(`/campaigns?program=${program}&limit=100`, as)).body?.items ?? [];
  const told: KnownRelease[] = [];
  for (const { id: campaign, name } of campaigns) {
    const own: { id: string; number: number }[] =
      (await app.ask(`/releases?campaign=${campaign}`, as)).body?.items ?? [];
    const last = Math.max(0, ...own.map(({ number }) => number));
    told.push(...own.map(({ id, number }) => ({ id, campaign, name: name.en, latest: number === last })));
  }
  return told;
}

/** The sides apart where they are shown, and everyone together. */
const twoWays: Record<string, string>[] = [{}, { side: 'both' }];

/** Figures of the ledger that hold nothing of answers. */
export const openLedger = [
  ...[
    'follow-through',
    'decision-time',
    'implementation-time',
    'cohorts',
    'loop',
    'flow',
    'pipeline',
    'ledger-comparison',
  ],
];

/** The kinds of teams that the exploration is narrowed to at a place; a team is of one kind. */
const cutsAt = ({ query }: Place, thorough: boolean) => {
  if (thorough) return query.team === undefined ? cuts : [];
  return Object.keys(query).length === 0 ? cuts.slice(0, 2) : [];
};

/** Pages whose files were compared, by what they say. */
const compared = new Set<string>();

/** Asks for every figure there is, as a page; and one in `filesOfEach` of them as files and drawings, too. */
export async function collect(
  app: AuditApp,
  programme: AuditProgramme,
  as: string,
  {
    filesOfEach = 1,
    pooled = false,
    choices = false,
    thorough = true,
  }: { filesOfEach?: number; pooled?: boolean; choices?: boolean; thorough?: boolean } = {},
): Promise<Collected> {
  const program = programme.sample.programId;
  const found: Collected = { readings: [], asked: new Map(), drawings: 0, packages: 0, faults: [] };
  const releases = await releasesTold(app, as, program);
  const names = new Map(programme.sample.teams.map(({ id }, at) => [`Team ${at + 1}`, id]));
  programme.sample.institutionIds.forEach((id, at) => {
    names.set(`Institution ${at + 1}`, id);
  });
  const judgedMeans: Parameters<typeof aggregationFaults>[0][] = [];
  const narrowedTo: { table: Table; cut: Parameters<typeof cutFaults>[1] }[] = [];
  const varied = new Map<string, Set<string>>();
  const offered = await kindsOffered(app);
  let figures = 0;
  const get = async (kind: string, query: Record<string, string>) => {
    const search = new URLSearchParams({ program, ...query });
    if (!found.asked.has(kind)) found.asked.set(kind, 0);
    varied.set(kind, new Set([...(varied.get(kind) ?? []), ...Object.keys(query)]));
    const reply = await app.ask(`/findings/${kind}?${search}`, as);
    if (reply.status !== 200) return null;
    const tables = [reply.body.table, ...(reply.body.moreTables ?? [])];
    const cells = tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0);
    found.asked.set(kind, (found.asked.get(kind) ?? 0) + cells);
    found.faults.push(...shownFaults(reply.body).map((fault) => `${kind} ${search}: ${fault}`));
    // The same page read by another role: its files are compared of one in five.
    const page = `${kind} ${search} ${createHash('sha256').update(reply.text).digest('base64')}`;
    const files = figures++ % (compared.has(page) ? 5 * filesOfEach : filesOfEach) === 0;
    if (files) compared.add(page);
    for (const [index, table] of (files ? tables : []).entries()) {
      const csv = await app.ask(`/findings/${kind}.csv?${search}&table=${index}&lang=en`, as);
      found.faults.push(...csvFaults(table, csv.text).map((fault) => `${kind} ${search}: ${fault}`));
    }
    for (const width of files && reply.body.chart ? ['wide', 'narrow'] : []) {
      const svg = await app.ask(`/findings/${kind}.svg?${search}&width=${width}&lang=en`, as);
      found.drawings += 1;
      found.faults.push(...drawingFaults(reply.body, svg.text).map((fault) => `${kind}.svg ${search}: ${fault}`));
    }
    return reply.body;
  };
  for (const { id: release, campaign } of releases.filter(({ latest }) => latest)) {
    const packed = await app.ask(`/findings/package.zip?program=${program}&campaign=${campaign}`, as);
    if (packed.status === 200) found.readings.push(...packageReadings(release, packed.bytes));
    if (packed.status === 200) found.packages += 1;
  }
  for (const place of placesIn(programme)) {
    for (const { id: release, campaign } of releases) {
      const base = { release, place: place.id };
      const at = { ...place.query, campaign, release };
      for (const side of twoWays) {
        const reply = await get('satisfaction', { ...at, ...side });
        if (reply) found.readings.push(...satisfactionReadings(base, reply, auditExperience));
      }
      for (const section of auditDemographics.sections.flatMap(({ items }) => items)) {
        if (section.kind !== 'single' && section.kind !== 'multiple') continue;
        const codes = Object.fromEntries(section.options.map(({ code, label }) => [label.en, code]));
        for (const side of ['both', ...sides] as const) {
          const reply = await get('diversity', { ...at, item: section.name, side, benchmark: 'none' });
          if (reply) found.readings.push(diversityReading({ ...base, name: section.name, side }, reply, codes));
        }
      }
      for (const { name } of auditExperience.sections.flatMap(({ items }) => items)) {
        for (const side of twoWays) {
          const explored = await get('explore', { ...at, measure: name, ...side });
          if (explored) found.readings.push(...exploreReadings({ ...base, name }, explored, names));
        }
        for (const cut of cutsAt(place, thorough)) {
          for (const side of twoWays) {
            const narrowed = await get('explore', { ...at, measure: name, ...cut, ...side });
            if (narrowed) narrowedTo.push({ table: narrowed.table, cut: { ...base, name, ...cut } });
          }
        }
        const reply = await get('funnel', { ...at, measure: name, by: 'institution' });
        for (const adjust of caseMixes) {
          const adjusted = await get('funnel', { ...at, measure: name, adjust });
          found.faults.push(...adjustedFaults({ kind: 'funnel', by: 'institution', adjust }, reply, adjusted));
        }
        for (const row of reply?.table.rows ?? []) {
          const own = figuresIn(row);
          const figures = own && { n: own.n ?? 0, value: own.share ?? own.observed ?? 0 };
          const group = names.get(words(row.group)) ?? '';
          found.readings.push({ release, kind: 'share', name, place: group, side: 'both', figures });
        }
      }
      for (const scale of auditExperience.scales) {
        for (const by of ['team', 'institution']) {
          const reply = await get('comparison', { ...at, scale: scale.name, by });
          for (const order of ['region', 'value']) await get('comparison', { ...at, scale: scale.name, by, order });
          for (const adjust of caseMixes) {
            const adjusted = await get('comparison', { ...at, scale: scale.name, by, adjust });
            found.faults.push(...adjustedFaults({ kind: 'comparison', by, adjust }, reply, adjusted));
          }
          if (reply)
            judgedMeans.push({ ...{ release, scale, by }, tables: [reply.table, ...(reply.moreTables ?? [])] });
          for (const row of reply?.table.rows ?? []) {
            // Where answers stand in place of means, those may be withheld beside the number of people.
            const own = isHidden(row.n) ? null : { n: Number(row.n), mean: row.mean };
            const figures = own && { n: own.n, ...(typeof own.mean === 'number' ? { value: own.mean } : {}) };
            const group = names.get(words(row.group)) ?? '';
            found.readings.push({ release, kind: 'scale', name: scale.name, place: group, side: 'both', figures });
          }
        }
      }
    }
    const waves = releases.filter(({ latest }) => latest);
    // Where answers stand in place of a team's means, they are judged as those of a comparison are.
    const toldOver = (reply: { table: Table }, of: Parameters<typeof trendReadings>[1]): Reading[] => {
      const told = trendReadings(reply, of, waves);
      const scale = auditExperience.scales.find((each) => each.name === of.name);
      if (scale === undefined || !reply.table.columns.some((column) => column.name === 'answers')) return told;
      told.forEach(({ release }, i) => {
        const row = { ...reply.table.rows[i], group: of.place };
        judgedMeans.push({ release, scale, by: 'team', tables: [{ ...reply.table, rows: [row] }] });
      });
      return told.map((reading, i) => {
        const n = reply.table.rows[i]?.n;
        return { ...reading, figures: typeof n === 'number' ? { n } : null };
      });
    };
    const measures = [...auditExperience.scales, ...auditExperience.sections.flatMap(({ items }) => items)];
    for (const { name } of measures) {
      for (const side of twoWays) {
        const reply = await get('trend', { ...place.query, measure: name, ...side });
        const kind = auditExperience.scales.some((scale) => scale.name === name) ? 'scale' : 'share';
        if (reply) found.readings.push(...toldOver(reply, { kind, name, place: place.id }));
      }
      const kind = auditExperience.scales.some((scale) => scale.name === name) ? 'scale' : 'share';
      const limits = await get('control', { ...place.query, measure: name });
      if (limits) found.readings.push(...toldOver(limits, { kind, name, place: place.id }));
      for (const by of ['team', 'institution']) {
        const small = await get('multiples', { ...place.query, measure: name, by });
        for (const row of small?.table.rows ?? []) {
          const group = names.get(words(row.group)) ?? '';
          found.readings.push(...toldOver({ table: { ...small.table, rows: [row] } }, { kind, name, place: group }));
        }
      }
    }
    // What is told of being heard is judged in heardAudit.ts.
    for (const kind of [...openLedger, 'felt-heard']) await get(kind, place.query);
    for (const [kind, ways] of Object.entries(furtherWays)) {
      const queries = [
        ...ways.place.map((way) => ({ ...place.query, ...way })),
        ...releases.flatMap(({ id: release, campaign }) =>
          ways.release.map((way) => ({ ...place.query, campaign, release, ...way })),
        ),
      ];
      for (const query of queries) {
        const reply = await get(kind, query);
        if (reply === null) continue;
        const tables: Table[] = [reply.table, ...(reply.moreTables ?? [])];
        const { item: name = '', side = 'both' }: Record<string, string> = query;
        const told =
          kind === 'reach'
            ? notRepeated(tables, { name, side: side as Side | 'both', place: place.id }, found.readings)
            : pooled && (kind === 'gap' || kind === 'change')
              ? pooledFaults(tables)
              : treatments[kind as FindingKind] === 'silent'
                ? numbersTold(tables)
                : [];
        found.faults.push(...told.map((fault) => `${kind} ${new URLSearchParams(query)}: ${fault}`));
      }
    }
  }
  for (const { table, cut } of narrowedTo)
    found.faults.push(...cutFaults(table, cut, { names, teams: programme.kinds, readings: found.readings }));
  for (const judged of judgedMeans) found.faults.push(...aggregationFaults(judged, names, found.readings));
  if (choices) {
    const gated = new Map(
      [...varied].filter(([kind]) => treatments[kind as FindingKind] !== 'open' && kind !== 'felt-heard'),
    );
    found.faults.push(
      ...(await unvariedChoices(
        app,
        as,
        { program, campaigns: releases.map(({ campaign }) => campaign) },
        { values: choiceValues, varied: gated },
      )),
    );
  }
  const forgotten = offered.find((kind) => !found.asked.has(kind));
  if (forgotten) throw new Error(`the audit does not ask for the figure ${forgotten}`);
  return found;
}
