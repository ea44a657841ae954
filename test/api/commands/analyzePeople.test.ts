import { describe, expect, it } from 'vitest';
import { figuresOf, fileWith, runAnalyze } from '../../support/runAnalyze.ts';

const people = fileContent([
  'w,young',
  'w,old',
  'w,old',
  'w,old',
  'm,young',
  'm,young',
  'm,old',
  'm,old',
  'm,old',
  'm,old',
]);
function fileContent(rows: string[]): string {
  return ['id,gender,age', ...rows.map((row, i) => `p${i},${row}`), ''].join('\n');
}
const quotas = 'feature,value,min,max\ngender,w,2,2\ngender,m,2,2\nage,young,2,2\nage,old,2,2\n';

describe('analyze lottery', () => {
  const ask = (features: string, ...more: string[]) => [
    ...['lottery', '--data', fileWith(people), '--features', fileWith(features, 'features.csv'), '--size', '4'],
    ...['--id', 'id', ...more],
  ];

  it('gives the leximin probabilities, and the same panel for the same seed', async () => {
    const found = await figuresOf(ask(quotas, '--seed', '7'));
    const chances = found.probabilities.people.map(({ probability }: { probability: number }) => probability);
    [1, 1 / 3, 1 / 3, 1 / 3, 1 / 2, 1 / 2, 1 / 4, 1 / 4, 1 / 4, 1 / 4].forEach((expected, i) => {
      expect(chances[i]).toBeCloseTo(expected, 6);
    });
    expect(found.panel).toHaveLength(4);
    expect(found.panel.filter((each: { gender: string }) => each.gender === 'w')).toHaveLength(2);
    expect((await figuresOf(ask(quotas, '--seed', '7'))).panel).toEqual(found.panel);
    expect((await figuresOf(ask(quotas))).panel).toBeNull();
  });

  it('draws people as often as their probability says', async () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 40; seed++)
      for (const { id } of (await figuresOf(ask(quotas, '--seed', String(seed)))).panel)
        drawn.set(id, (drawn.get(id) ?? 0) + 1);
    expect(drawn.get('p0')).toBe(40);
    for (const id of ['p1', 'p2', 'p3']) expect(Math.abs((drawn.get(id) ?? 0) - 40 / 3)).toBeLessThan(10);
  });

  it('says by how little the quotas would have to be eased', async () => {
    const found = await figuresOf(
      ask(quotas.replace('age,young,2,2', 'age,young,4,4').replace('age,old,2,2', 'age,old,0,2')),
    );
    expect(found).toMatchObject({ feasible: false, panel: null });
    expect(found.relaxation).toEqual([{ feature: 'age', answer: 'young', bound: 'min', from: 4, to: 3 }]);
    const older = quotas.replace('feature,value', 'category,name');
    expect((await figuresOf(ask(older))).feasible).toBe(true);
  });

  it('names what is wrong with either file', async () => {
    const broken = await runAnalyze(
      ask('feature,value,min,max\ngender,w,x,2\ngender,m,3,2\nage,young,0,9\n,old,0,9\n'),
    );
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.errors.split('\n').slice(0, 3)).toEqual([
      'features.csv: line 2, column min: not a number',
      'features.csv: line 3, column max: out of range (min 3)',
      'features.csv: line 5, column feature: nothing here',
    ]);
    const unknown = await runAnalyze(ask(quotas.replace('age,old,2,2\n', '')));
    expect(unknown.errors).toContain('data.csv: line 3, column age: not one of the codes');
    const repeated = await runAnalyze(ask(`${quotas}age,old,0,1\n`));
    expect(repeated).toMatchObject({ code: 2, errors: 'features.csv: line 6, column value: named twice' });
  });

  it.each([
    ['twice', 'p0'],
    ['without a reference', ''],
  ])('refuses a pool in which somebody stands %s', async (_, reference) => {
    const pool = fileWith(people.replace('p9,', `${reference},`));
    const files = ['--data', pool, '--features', fileWith(quotas, 'features.csv'), '--size', '4'];
    const refused = await runAnalyze(['lottery', ...files, '--id', 'id', '--seed', '7']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors).toBe(`column id: each person needs a reference of their own ("${reference}")`);
    // Without a column of references, people go by their lines.
    expect((await figuresOf(['lottery', ...files, '--seed', '7'])).panel).toHaveLength(4);
  });
});

describe('analyze representation', () => {
  const around = fileWith.bind(null, 'gender\nw\nw\nw\nm\nprefer_not_to_say\n\nw\n'.replace('\n\n', '\n'));
  const ask = (benchmark: string, name = 'population.csv') => [
    ...['representation', '--data', around(), '--by', 'gender', '--benchmark', fileWith(benchmark, name)],
  ];

  it('gives ratios and verdicts, from CSV and from JSON alike', async () => {
    const csv = await figuresOf(ask('category,share\nw,0.5\nm,0.5\n'));
    const [women] = csv.categories;
    expect(women).toMatchObject({ count: 4, share: 0.8, benchmark: 0.5, ratio: { estimate: 1.6 } });
    expect(csv).toMatchObject({ n: 5, unknown: 1, missing: { gender: { prefer_not_to_say: 1 } } });
    expect(csv.goodnessOfFit).toMatchObject({ df: 1, how: 'exact', p: expect.closeTo(0.375, 9) });
    const json = await figuresOf(ask('{"w": 0.5, "m": 0.5}', 'population.json'));
    expect(json.categories).toEqual(csv.categories);
  });

  it('is drawn, as survival is', async () => {
    const drawn = await runAnalyze([...ask('category,share\nw,0.5\nm,0.5\n'), '--format', 'svg']);
    expect(drawn.out).toMatch(/^<svg .*<\/svg>\n$/s);
    const cases = fileWith('t,s,g\n5,1,a\n7,0,a\n3,1,b\n9,1,b\n');
    const columns = ['--time', 't', '--status', 's', '--event', '1', '--by', 'g', '--format', 'svg'];
    const curve = await runAnalyze(['time-to-event', '--data', cases, ...columns]);
    expect(curve.out).toContain('b · n = 2');
    expect((await runAnalyze(ask(''))).errors).toBe('population.csv: line 1: no heading');
  });

  it('names unknown categories and shares that are none', async () => {
    const other = await runAnalyze(ask('category,share\nw,0.4\nx,0.6\n'));
    expect(other).toMatchObject({ code: 2, errors: 'data.csv: line 5, column gender: not one of the codes' });
    const broken = await runAnalyze(ask('category,share\nw,40\nm,\nw,0.1\n'));
    expect(broken.errors.split('\n')).toEqual([
      'population.csv: line 2, column share: a share lies between 0 and 1',
      'population.csv: line 3, column share: not a number',
      'population.csv: line 4, column category: named twice',
    ]);
  });
});

describe('analyze change and time-to-event', () => {
  it('names people with two rows in a wave, and asks for the order of waves that have none', async () => {
    const twice = fileWith('who,wave,q\na,1,2\nb,1,3\na,1,3\na,2,4\n');
    const columns = ['--items', 'q', '--id', 'who', '--wave', 'wave'];
    const found = await runAnalyze(['change', '--data', twice, ...columns]);
    expect(found).toMatchObject({
      code: 2,
      errors: 'data.csv: line 4, column who: this person has two rows in one wave',
    });
    const named = fileWith('who,wave,q\na,mid,2\na,end,3\n');
    const unordered = await runAnalyze(['change', '--data', named, ...columns]);
    expect(unordered).toMatchObject({ code: 2, errors: '--waves BEFORE,AFTER: two of the values of wave' });
  });

  it('refuses times before the start and codes that nobody has', async () => {
    const cases = fileWith('t,s\n5,1\n-1,0\n');
    const ask = (event: string) => ['time-to-event', '--data', cases, '--time', 't', '--status', 's', '--event', event];
    expect((await runAnalyze(ask('1'))).errors).toBe('data.csv: line 3, column t: out of range (min 0)');
    const sound = fileWith('t,s\n5,1\n');
    const unknown = await runAnalyze([
      'time-to-event',
      '--data',
      sound,
      '--time',
      't',
      '--status',
      's',
      '--event',
      '9',
    ]);
    expect(unknown).toMatchObject({ code: 2, errors: 'column s: no row has the code "9"' });
  });
});
