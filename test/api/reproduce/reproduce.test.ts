import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sideNames } from '../../../analysis/charts/words.ts';
import { bandWords } from '../../../analysis/findings/comparisonWords.ts';
import { verdictWords } from '../../../analysis/findings/diversityWords.ts';
import { dayOf } from '../../../analysis/ledger/days.ts';
import { reasonLabels } from '../../../analysis/ledger/reasons.ts';
import { states } from '../../../analysis/ledger/transitions.ts';
import { noValueCodes } from '../../../surveys/missing.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import { figuresOf } from '../../support/runAnalyze.ts';
import { Compared, demonstration, isHidden, type Page, type Row, wordsOf } from './demonstration.ts';
import { documented } from './documented.ts';

type Figures = ReturnType<typeof JSON.parse>;

let demo: Awaited<ReturnType<typeof demonstration>>;
let campaign = '';
const given = new Map<string, string>();
const command = (start: string, more: Record<string, string> = {}): string[] =>
  documented(start, demo.folder, new Map([...given, ...Object.entries(more)]));
const where = (scope: Record<string, string>): string[] =>
  Object.entries(scope).flatMap(([column, value]) => ['--where', `${column}=${value}`]);

let scopes: Record<string, string>[] = [];
beforeAll(async () => {
  demo = await demonstration();
  campaign = demo.closed.at(-1) ?? '';
  const place = demo.teams[0];
  scopes = [{}, { institution: place?.institution ?? '' }, { team: place?.id ?? '' }];
  const values = { CAMPAIGN: campaign, PROGRAM: demo.programId, DAY: dayOf(Date.now()) };
  for (const [name, value] of Object.entries(values)) given.set(name, value);
  for (const noun of [
    'responses',
    'questionnaire --campaign CAMPAIGN --out',
    'demographics',
    'questionnaire --campaign CAMPAIGN --of',
    'recommendations',
  ])
    await demo.exported(command(`export ${noun}`));
}, 120_000);
afterAll(() => demo.remove());

const sideOf = (row: Row): string =>
  Object.entries(sideNames).find(([, { en }]) => en === wordsOf(row.side))?.[0] ?? '';
const nameOf = (questionnaire: Figures, text: string): string =>
  questionnaire.sections
    .flatMap(({ items }: Figures) => items)
    .find((item: Figures) => withoutPipes(item.text).en === text)?.name ?? '';
const documentIn = (file: string): Figures => JSON.parse(readFileSync(join(demo.folder, file), 'utf8'));
const tablesOf = ({ table, moreTables = [] }: Page) => [table, ...moreTables];
/** Within a team the page has no sides; the file does. */
const placeOf = (scope: Record<string, string>) =>
  scope.team === undefined ? scope : { institution: demo.teams[0]?.institution ?? '', ...scope };

/** Statements of a scale that are withheld of teams of which others are told: a page of one team says which. */
async function untoldStatements(page: Page, items: readonly Figures[]): Promise<[group: string, item: string][]> {
  const each = tablesOf(page).find(({ columns }) => columns.some(({ name }) => name === 'rwg'));
  const some = each?.rows.filter(({ statements }) => !isHidden(statements) && Number(statements) < items.length) ?? [];
  const questionnaire = documentIn('questionnaire.json');
  const untold: [string, string][] = [];
  for (const { group } of some) {
    const team = demo.teams.find(({ name }) => name.en === wordsOf(group));
    const own = await demo.page('satisfaction', { campaign, team: team?.id ?? '' });
    for (const row of own.table.rows.filter(({ n }) => isHidden(n)))
      untold.push([wordsOf(group), nameOf(questionnaire, wordsOf(row.item))]);
  }
  return untold.filter(([, item]) => items.some(({ name }) => name === item));
}

describe('the numbers of a page, from its export', () => {
  it('satisfaction', async () => {
    const compared = new Compared();
    for (const scope of scopes) {
      const before = compared.numbers;
      const page = await demo.page('satisfaction', { ...placeOf(scope), campaign });
      const found = await figuresOf([...command('analyze distribution'), ...where(scope)]);
      const questionnaire = documentIn('questionnaire.json');
      const itemsOf = (row: Row): Figures[] => {
        const side = sideOf(row);
        return side === 'both' ? found.items : found.groups.find(({ id }: Figures) => id === side)?.items;
      };
      const of = (row: Row): Figures =>
        itemsOf(row).find(({ name }) => name === nameOf(questionnaire, wordsOf(row.item)));
      /** A scale: the answers to its statements added up, those worded the other way round turned. */
      const addedUp = (row: Row): Record<string, unknown> => {
        const scale = questionnaire.scales.find(({ title }: Figures) => title.en === wordsOf(row.scale));
        const counts = [0, 0, 0, 0, 0];
        for (const { name, reversed } of scale.items)
          for (const [point, count] of Object.entries(itemsOf(row).find((item) => item.name === name)?.counts ?? {})) {
            const at = (reversed ? 6 - Number(point) : Number(point)) - 1;
            counts[at] = (counts[at] ?? 0) + Number(count);
          }
        const answers = counts.reduce((sum, count) => sum + count, 0);
        const points = Object.fromEntries(counts.map((count, at) => [`point_${at + 1}`, count]));
        return { answers, ...points, top: ((counts[3] ?? 0) + (counts[4] ?? 0)) / answers };
      };
      for (const { columns, rows } of tablesOf(page))
        for (const row of rows.filter((each) => !isHidden(each[columns.at(-1)?.name ?? '']))) {
          if (row.scale !== undefined) {
            const sums = addedUp(row);
            for (const { name } of columns.slice(2))
              compared.same(row[name], sums[name], `${wordsOf(row.scale)} ${name}`);
            continue;
          }
          const own = of(row);
          const numbers: Record<string, unknown> = {
            ...{ n: own.n, off_scale: own.offScale, median: own.median, top: own.top.estimate },
            ...{ top_low: own.top.interval?.[0], top_high: own.top.interval?.[1] },
            ...Object.fromEntries(noValueCodes.map((code) => [code, own.missing[code] ?? 0])),
            ...Object.fromEntries(Object.entries(own.counts).map(([point, count]) => [`point_${point}`, count])),
          };
          for (const { name } of columns.slice(2)) compared.same(row[name], numbers[name], `${own.name} ${name}`);
        }
      expect(compared.numbers, JSON.stringify(scope)).toBeGreaterThan(before);
    }
    expect(compared.numbers).toBeGreaterThan(500);
  });

  it('trend', async () => {
    const compared = new Compared();
    const [first] = documentIn('questionnaire.json')
      .sections.flatMap(({ items }: Figures) => items)
      .filter(({ kind }: Figures) => kind === 'agreement');
    const waves: Record<string, string>[] = [];
    for (const [i, id] of demo.closed.entries()) {
      const file = join(demo.folder, `wave${i}.csv`);
      await demo.exported(['responses', '--campaign', id, '--out', file]);
      waves.push({ 'responses.csv': file });
    }
    const fileOf = (words: string[], file: string) =>
      words.map((word) => (word.endsWith('responses.csv') ? file : word));
    for (const measure of [undefined, first.name])
      for (const scope of scopes) {
        const page = await demo.page('trend', { ...placeOf(scope), ...(measure ? { measure } : {}) });
        const own: Figures[] = [];
        for (const { 'responses.csv': file = '' } of waves) {
          const start = measure ? 'analyze distribution' : 'analyze scales';
          own.push(await figuresOf([...fileOf(command(start), file), ...where(scope)]));
        }
        const sides = page.table.rows.length / waves.length;
        page.table.rows.forEach((row: Row, i: number) => {
          if (isHidden(row.n)) return;
          const found = own[i % waves.length];
          const at = sideOf(row) === 'both' ? found : found.groups.find(({ id }: Figures) => id === sideOf(row));
          const figures = measure
            ? (({ n, top }) => ({ n, ...top }))(at.items.find(({ name }: Figures) => name === measure))
            : at.scales.find(({ name }: Figures) => name === page.choice.measure).scores;
          const what = `${page.choice.measure} ${sides} ${i}`;
          compared.same(row.n, figures.n, what);
          if (measure) {
            compared.same(row.value, figures.estimate, what);
            compared.same(row.low, figures.interval?.[0], what);
            compared.same(row.high, figures.interval?.[1], what);
            return;
          }
          // Of a scale the page tells the mean to one or two decimals, and the interval outwards to one (docs/disclosure.md).
          const tidy = (value: number) => Number(value.toPrecision(12));
          compared.same(row.value, Number(tidy(figures.estimate).toFixed(figures.n < 20 ? 1 : 2)), what);
          if (row.low === null) {
            expect(page.flags.map(({ code }) => code)).toContain('spread_withheld');
            return;
          }
          compared.same(row.low, Math.floor(tidy(10 * figures.interval?.[0])) / 10, what);
          compared.same(row.high, Math.ceil(tidy(10 * figures.interval?.[1])) / 10, what);
        });
      }
    expect(compared.numbers).toBeGreaterThan(50);
  });

  it('comparison', async () => {
    const compared = new Compared();
    await demo.exported([...command('export responses'), '--names', 'en']);
    const institution = demo.institutions.find(({ id }) => id === demo.teams[0]?.institution);
    const readings: string[] = [];
    for (const [by, scope, asked] of [
      ['team', {}, {}],
      ['team', {}, { scale: 'influence' }],
      ['institution', {}, {}],
      ['team', { institution: institution?.id ?? '' }, {}],
    ] as const) {
      const page = await demo.page('comparison', { ...scope, ...asked, campaign, by });
      readings.push(page.reading.en);
      const rows: Row[] = page.table.rows;
      const withheld = rows.filter(({ n }) => isHidden(n)).map(({ group }) => wordsOf(group));
      const words = command(`analyze comparison --data responses.csv --questionnaire questionnaire.json --by ${by}`);
      const untoldTeams =
        by === 'team'
          ? []
          : (await demo.page('comparison', { ...asked, campaign, by: 'team' })).table.rows
              .filter(({ n }) => isHidden(n))
              .flatMap(({ group }) => ['--leave-out-team', wordsOf(group)]);
      const scoped = where('institution' in scope ? { institution: institution?.name.en ?? '' } : {});
      const out = withheld.flatMap((group) => ['--leave-out', group]);
      const { items } = documentIn('questionnaire.json').scales.find(({ name }: Figures) => name === page.choice.scale);
      const untold = await untoldStatements(page, items);
      const within = untold.flatMap(([group, item]) => ['--leave-out-item', `${group}=${item}`]);
      const found = await figuresOf([
        ...words,
        '--scale',
        page.choice.scale,
        ...scoped,
        ...out,
        ...within,
        ...untoldTeams,
      ]);
      const round = (value: number, decimals: number) => Number(Number(value.toPrecision(13)).toFixed(decimals));
      const refused = found.notComparable !== null || (by === 'team' && !found.aggregation.justified);
      for (const row of rows.filter(({ n }) => !isHidden(n))) {
        const name = wordsOf(row.group);
        const own = found.groups.find(({ id }: Figures) => id === name);
        compared.same(row.n, own?.n, name);
        expect('mean' in row, name).toBe(!refused);
        if (refused) continue;
        compared.same(row.mean, round(own.mean, own.n < 20 ? 1 : 2), name);
        compared.same(row.estimate, round(own.estimate, 2), name);
        compared.same(row.low, round(own.onScale[0], 2), name);
        compared.same(row.high, round(own.onScale[1], 2), name);
        expect(wordsOf(row.band)).toBe(bandWords[own.band as keyof typeof bandWords].en);
      }
      if (!refused) {
        const [icc, reliability] = [found.icc, found.reliability].map((value: number) => value.toFixed(2));
        expect(page.note.en).toContain(`Intraclass correlation ${icc}; median reliability ${reliability}.`);
      }
      const alike = tablesOf(page).find(({ caption }) => caption.en === 'What people of one team have in common');
      expect(alike === undefined).toBe(by === 'team');
      if (alike) {
        const effects: number[] = found.groups.map(({ designEffect }: Figures) => designEffect);
        const values = [found.likeness.correlation, Math.min(...effects), Math.max(...effects)];
        expect(alike.rows).toHaveLength(values.length);
        alike.rows.forEach((row, i) => {
          compared.same(row.value, round(values[i] ?? Number.NaN, 2), wordsOf(row.what));
        });
        expect(wordsOf(alike.rows[0]?.what)).toContain(`${found.likeness.teams}\u00a0teams`);
      }
      const rule = tablesOf(page).find(({ columns }) => columns.some(({ name }) => name === 'wanted'));
      if (rule) {
        const { icc1, f, rwgj, averageDeviation, byGroup } = found.aggregation;
        const values = [icc1.estimate, f, rwgj.median, rwgj.medianSkewed, averageDeviation.median];
        rule.rows.forEach((row, i) => {
          compared.same(row.value, round(values[i], i === 1 ? 1 : 2), wordsOf(row.what));
        });
        compared.same(rule.rows[0]?.low, round(icc1.interval[0], 2), 'ICC(1), low');
        compared.same(rule.rows[0]?.high, round(icc1.interval[1], 2), 'ICC(1), high');
        const each = tablesOf(page).find(({ columns }) => columns.some(({ name }) => name === 'rwg'));
        for (const row of each?.rows.filter(({ rwg }) => !isHidden(rwg)) ?? []) {
          const own = byGroup.find(({ id }: Figures) => id === wordsOf(row.group));
          compared.same(row.statements, own.statements, wordsOf(row.group));
          compared.same(row.rwg, round(own.rwgj, 2), wordsOf(row.group));
          compared.same(row.rwg_leaning, round(own.rwgjSkewed, 2), wordsOf(row.group));
          compared.same(row.distance, round(own.averageDeviation, 2), wordsOf(row.group));
        }
      }
      const spread = rows.filter(({ answers }) => typeof answers === 'number');
      if (spread.length === 0) continue;
      const plain = command('analyze distribution');
      plain[plain.indexOf('--by') + 1] = by;
      const counted = await figuresOf([...plain, ...scoped]);
      for (const row of spread) {
        const own = counted.groups.find(({ id }: Figures) => id === wordsOf(row.group));
        const points = [1, 2, 3, 4, 5].map((point) =>
          items.reduce((sum: number, { name, reversed }: Figures) => {
            const { counts } = own.items.find((each: Figures) => each.name === name);
            return sum + Number(counts[reversed ? 6 - point : point] ?? 0);
          }, 0),
        );
        points.forEach((count, at) => {
          compared.same(row[`point_${at + 1}`], count, wordsOf(row.group));
        });
        compared.same(
          row.answers,
          points.reduce((sum, count) => sum + count, 0),
          wordsOf(row.group),
        );
      }
    }
    await demo.exported(command('export responses'));
    // Both outcomes are seen: means that may be compared, and answers in their place.
    expect(readings[0]).toContain('that can be compared');
    expect(readings[1]).toContain('within teams, experiences differ too much');
    expect(compared.numbers).toBeGreaterThan(400);
  });

  it('diversity', async () => {
    const compared = new Compared();
    const document = documentIn('demographics.json');
    for (const scope of scopes.slice(0, 2))
      for (const item of document.sections.flatMap(({ items }: Figures) => items)) {
        if (item.kind !== 'single' && item.kind !== 'multiple') continue;
        for (const side of ['patient_side', 'professional_side', 'both']) {
          const page = await demo.page('diversity', { ...scope, campaign, item: item.name, side });
          const { benchmark } = page.choice;
          if (page.n === null) continue;
          if (benchmark !== null) await demo.exported(command('export benchmark', { BENCHMARK: benchmark }));
          const sided: Record<string, string> = side === 'both' ? {} : { side };
          const words = command('analyze representation', { ITEM: item.name });
          const left = ['side=patient_side', ...(benchmark === null ? [join(demo.folder, 'benchmark.json')] : [])];
          const all = words.filter((word, i) => !left.includes(word) && !left.includes(words[i + 1] ?? ''));
          const found = await figuresOf([...all, ...where({ ...scope, ...sided })]);
          page.table.rows.forEach((row: Row, i: number) => {
            const own = found.categories[i];
            const what = `${item.name} ${side} ${own.category}`;
            compared.same(row.benchmark, own.benchmark, what);
            if (isHidden(row.count)) return;
            const numbers = {
              count: own.count,
              share: own.share,
              persons_missing: own.personsMissing,
              needed: own.needed,
            };
            for (const [name, number] of Object.entries(numbers)) compared.same(row[name], number, `${what} ${name}`);
            compared.same(row.share_low, own.shareEstimate?.interval?.[0], what);
            compared.same(row.share_high, own.shareEstimate?.interval?.[1], what);
            if (own.verdict !== null)
              expect(wordsOf(row.verdict)).toBe(verdictWords[own.verdict as keyof typeof verdictWords].en);
          });
          const [records, answered, ...reasons] = page.moreTables?.[0]?.rows ?? [];
          compared.same(records?.count, found.records, `${item.name} records`);
          compared.same(answered?.count, found.n, `${item.name} answered`);
          for (const row of reasons.filter(({ count }) => !isHidden(count))) {
            const code = noValueCodes.find((each) => noValueLabels[each].en === wordsOf(row.answer)) ?? 'skipped';
            compared.same(row.count, found.missing[item.name]?.[code] ?? 0, `${item.name} ${code}`);
          }
        }
      }
    expect(compared.numbers).toBeGreaterThan(100);
  });

  it('follow-through', async () => {
    const compared = new Compared();
    for (const scope of scopes) {
      const page = await demo.page('follow-through', { ...placeOf(scope), by: 'team' });
      await demo.exported([...command('export recommendations'), '--names', 'en']);
      const named = await figuresOf(command('analyze follow-through'));
      await demo.exported(command('export recommendations'));
      const found = await figuresOf([...command('analyze follow-through'), ...where(scope)]);
      const [stateRows, rateRows, reasonRows, , differences] = tablesOf(page).map(({ rows }) => rows);
      for (const row of stateRows ?? []) {
        const own = named.groups.find(
          ({ id }: Figures) => id === wordsOf(row.group) || id.startsWith(`${wordsOf(row.group)} (`),
        );
        for (const name of ['total', ...states, 'verified', 'disputed'])
          compared.same(row[name], own?.[name] ?? 0, `${wordsOf(row.group)} ${name}`);
      }
      const rates = ['answered', 'ofAccepted', 'ofSubmitted', 'verified'].flatMap((rate) =>
        ['all', 'patient_side', 'professional_side', 'joint'].map((who) => found.rates[who][rate]),
      );
      expect(rateRows).toHaveLength(rates.length);
      rateRows?.forEach((row, i) => {
        const { count, n, estimate, interval, byTeams: drawn } = rates[i];
        const byTeams = { low_teams: drawn?.interval?.[0], high_teams: drawn?.interval?.[1] };
        const numbers = { count, n, share: estimate, low: interval?.[0], high: interval?.[1], ...byTeams };
        for (const [name, number] of Object.entries(numbers)) compared.same(row[name], number, `rate ${i} ${name}`);
      });
      reasonRows?.forEach((row, i) => {
        const { reason, all, ...by } = found.reasons[i];
        expect(wordsOf(row.reason)).toBe(reasonLabels[reason as keyof typeof reasonLabels].en);
        compared.same(row.count, all, reason);
        for (const [who, number] of Object.entries(by)) compared.same(row[who], number, reason);
      });
      for (const row of differences ?? []) {
        compared.same(row.difference, 100 * found.difference.estimate, 'difference');
        compared.same(row.low, 100 * found.difference.interval[0], 'difference');
        compared.same(row.high, 100 * found.difference.interval[1], 'difference');
      }
      expect(page.reading.en).toContain(`${found.answered} ha`);
    }
    expect(compared.numbers).toBeGreaterThan(500);
  });

  it('leaves the files to their owner alone', () => {
    for (const file of ['responses.csv', 'demographics.csv', 'recommendations.csv'])
      expect(statSync(join(demo.folder, file)).mode & 0o777).toBe(0o600);
  });
});
