import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FindingName, findings } from '../../../api/commands/analyze/findingNames.ts';
import { figuresOf, fileWith, runAnalyze } from '../../support/runAnalyze.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const small = 'team,a,b\n10,1,5\n2,3,4\n10,2,\n2,skipped,4\n';
const items = ['--items', 'a,b', '--range', '1:5'];

async function refused(args: string[]): Promise<string[]> {
  const { code, out, errors } = await runAnalyze(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return errors.split('\n');
}

describe('analyze', () => {
  it('runs from the command line and prints nothing but the figures', () => {
    const args = ['tsx', 'api/cli.ts', 'analyze', 'distribution', '--data', fileWith(small), ...items];
    const good = spawnSync('npx', args, { cwd: root, encoding: 'utf8' });
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout).items[0]).toMatchObject({ name: 'a', n: 3, mean: 2, missing: { skipped: 1 } });
    const bad = spawnSync('npx', [...args, '--by', 'nothing'], { cwd: root, encoding: 'utf8' });
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toContain('data.csv: line 1, column nothing: the heading has no such column');
  });

  it('says what it takes, in general and for each finding', async () => {
    const general = await runAnalyze(['--help']);
    expect(general).toMatchObject({ code: 0, errors: '' });
    for (const name of Object.keys(findings) as FindingName[]) {
      expect(general.out).toContain(`  ${name} `);
      const own = await runAnalyze([name, '--help']);
      expect(own.code).toBe(0);
      for (const option of [...findings[name].needs, ...findings[name].takes])
        expect(own.out).toContain(`--${option} `);
    }
    expect((await refused([]))[0]).toContain('analyze FINDING');
    expect((await refused(['ranking']))[0]).toBe('ranking: no such finding');
  });

  it('counts every point of the range, and what is missing by reason', async () => {
    const found = await figuresOf(['distribution', '--data', fileWith(small), ...items]);
    expect(found.items[0].counts).toEqual({ '1': 1, '2': 1, '3': 1, '4': 0, '5': 0 });
    expect(found.items[0].sd).toBe(1);
    expect(found.missing).toEqual({ a: { skipped: 1 }, b: { empty: 1 } });
    const groups = await figuresOf(['distribution', '--data', fileWith(small), ...items, '--by', 'team']);
    expect(groups.groups.map(({ id }: { id: string }) => id)).toEqual(['2', '10']);
    expect(groups.groups[0].items[1]).toMatchObject({ name: 'b', n: 2, counts: { '4': 2 } });
  });

  it('reads gzip, quoted fields over lines, a byte order mark, and the reason beside the answer', async () => {
    const csv = '\uFEFFnote,a,a__missing\n"two\nlines",4,\nplain,,dont_know\n,5,\n';
    const found = await figuresOf(['distribution', '--data', fileWith(gzipSync(csv), 'data.csv.gz'), '--items', 'a']);
    expect(found).toMatchObject({
      rows: 3,
      items: [{ n: 2, counts: { '4': 1, '5': 1 } }],
      missing: { a: { dont_know: 1 } },
    });
  });

  it('names every fault of a file by line and column, never by what the cell holds', async () => {
    const csv = 'team,a,b\n1,x7,2\n1,9,2\n1,2\n1,2,3,4\n1,"3\n",2\n1,Inf,2\n1,"4,5",0x1\n';
    expect(await refused(['agreement', '--data', fileWith(csv), ...items, '--by', 'team'])).toEqual([
      'data.csv: line 2, column a: not a number',
      'data.csv: line 3, column a: out of range (min 1, max 5)',
      'data.csv: line 4: fewer fields than the heading (fields 2, expected 3)',
      'data.csv: line 5: more fields than the heading (fields 4, expected 3)',
      'data.csv: line 8, column a: not a number',
      'data.csv: line 9, column a: not a number',
      'data.csv: line 9, column b: not a number',
    ]);
    const twice = await refused(['distribution', '--data', fileWith('a,a\n1,2\n'), '--items', 'a,c']);
    expect(twice).toEqual([
      'data.csv: line 1, column a: the heading has this column twice',
      'data.csv: line 1, column c: the heading has no such column',
    ]);
    const both = 'a,a__missing\n3,skipped\n,bored\n';
    expect(await refused(['distribution', '--data', fileWith(both), '--items', 'a'])).toEqual([
      'data.csv: line 2, column a: both an answer and a reason for none',
      'data.csv: line 3, column a: not a reason for a missing answer',
    ]);
    const many = `a\n${'x\n'.repeat(250)}`;
    const told = await refused(['distribution', '--data', fileWith(many), '--items', 'a']);
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toBe('and 150 more faults');
  });

  it('refuses files that cannot be read or hold nothing', async () => {
    expect(await refused(['distribution', '--data', '/nowhere/x.csv', '--items', 'a'])).toEqual([
      'x.csv: cannot be read (ENOENT)',
    ]);
    const noGzip = await refused(['distribution', '--data', fileWith('a\n1\n', 'x.csv.gz'), '--items', 'a']);
    expect(noGzip[0]).toContain('x.csv.gz: cannot be read');
    expect(await refused(['distribution', '--data', fileWith(''), '--items', 'a'])).toEqual([
      'data.csv: line 1: no heading',
    ]);
    expect(await refused(['distribution', '--data', fileWith('a\n'), '--items', 'a'])).toEqual([
      'data.csv: line 1: no rows under the heading',
    ]);
    const latin = Buffer.from('a\n\xe9\n', 'latin1');
    expect((await refused(['distribution', '--data', fileWith(latin), '--items', 'a']))[0]).toContain(
      'line 2: not UTF-8',
    );
  });

  it('refuses options that do not go together, all at once', async () => {
    const wrong = await refused([
      'scales',
      '--items',
      'a,a',
      '--reverse',
      'c',
      '--range',
      '5:1',
      '--by',
      'team',
      '--by',
      'side',
      '--time',
      't',
    ]);
    expect(wrong.slice(0, -1)).toEqual([
      '--range: LOW:HIGH, two numbers, the lower first',
      '--data: needed',
      '--by: at most once',
      '--time: scales does not take it',
      '--reverse c: not one of the items',
      '--items a: named twice',
    ]);
    expect(wrong.at(-1)).toContain('analyze scales --help');
    const data = fileWith(small);
    const first = async (args: string[]): Promise<string | undefined> => (await refused(args))[0];
    expect(await first(['comparison', '--data', data, ...items])).toBe('--by: needed');
    expect(await first(['agreement', '--data', data, ...items, '--by', 'a'])).toBe('--by a: also one of the items');
    expect(await first(['change', '--data', data, ...items])).toBe('--id: needed');
    expect(await first(['distribution', '--data', data, '--nothing'])).toContain('--nothing');
    expect(await first(['lottery', '--data', data, '--features', data, '--size', '2', '--seed', '-1'])).toContain(
      '--seed',
    );
    const three = fileWith('g,a\nx,1\ny,2\nz,3\n');
    expect(await first(['difference', '--data', three, '--items', 'a', '--by', 'g'])).toContain(
      'two groups are compared',
    );
    const same = ['comparison', '--data', data, ...items, '--by', 'team', '--by', 'team'];
    expect(await first(same)).toBe('--by team: given twice');
    const within = ['comparison', '--data', data, ...items, '--by', 'team'];
    expect(await first([...within, '--leave-out-team', 'x'])).toBe('--leave-out-team: only with --teams');
    expect(await first([...within, '--teams', 'team'])).toBe(
      '--teams team: also the column of groups or one of the items',
    );
    expect(await first([...within, '--by', 'unit', '--teams', 'room'])).toContain('--teams: only with one --by');
    const rows = fileWith('g,t,a\nx,1,1\nx,2,2\ny,3,3\ny,4,5\n');
    const [teams, by] = [
      ['--teams', 't', '--leave-out-team', '9'],
      ['--items', 'a', '--by', 'g'],
    ];
    expect(await first(['comparison', '--data', rows, ...by, ...teams])).toContain(
      '--leave-out-team: no row of column t has "9"',
    );
    const unclear = await figuresOf(['comparison', '--data', rows, ...by, '--teams', 't']);
    expect([unclear.notComparable, unclear.groups[0].estimate]).toEqual(['teams_unclear', null]);
  });

  it('gives null and a flag where nothing can be computed', async () => {
    const empty = fileWith('g,a,b\n1,,\n2,,\n');
    for (const finding of ['agreement', 'comparison'])
      expect((await figuresOf([finding, '--data', empty, '--items', 'a,b', '--by', 'g'])).flags).not.toEqual([]);
    const [scale] = (await figuresOf(['scales', '--data', empty, '--items', 'a,b'])).scales;
    expect(scale).toMatchObject({ n: 0, alpha: { estimate: null }, scores: { n: 0, estimate: null } });
    const tied = fileWith('g,a\n1,3\n1,3\n2,3\n2,3\n');
    const same = await figuresOf(['difference', '--data', tied, '--items', 'a', '--by', 'g']);
    expect(same).toMatchObject({ p: 1, a: { estimate: 0.5 } });
  });

  it('prints a table that no spreadsheet runs as a formula, and a drawing where there is one', async () => {
    const csv = fileWith(`g,a\n${'=1+1,3\n=1+1,4\nb,2\nb,5\n'.repeat(3)}`);
    const table = await runAnalyze(['comparison', '--data', csv, '--items', 'a', '--by', 'g', '--format', 'csv']);
    expect(table.out.split('\r\n')[0]).toBe('id,n,mean,estimate,low,high,reliability');
    expect(table.out).toContain("'=1+1,6,3.5");
    const drawing = await runAnalyze([
      'distribution',
      '--data',
      csv,
      '--items',
      'a',
      '--range',
      '1:5',
      '--format',
      'svg',
    ]);
    expect(drawing.out).toMatch(/^<svg .*<\/svg>\n$/s);
    const none = await refused(['difference', '--data', csv, '--items', 'a', '--by', 'g', '--format', 'svg']);
    expect(none[0]).toContain('--format svg: there is no drawing');
  });
});
