import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf, fileWith, runAnalyze } from '../../support/runAnalyze.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/examples/analyze/${name}`, import.meta.url));
const asked = ['--data', example('answers.csv'), '--questionnaire', example('questionnaire.json')];
const named = [
  ...['--data', example('answers.csv'), '--items', 'heard,respected,informed,left_out', '--reverse', 'left_out'],
  ...['--range', '1:5'],
];

describe('analyze with a questionnaire', () => {
  it.each([
    ['agreement', '--by', 'team'],
    ['comparison', '--by', 'institution', '--by', 'team'],
    ['difference', '--by', 'side'],
  ])('%s: gives what naming the items gives', async (finding, ...by) => {
    const { outcome, ...found } = await figuresOf([finding, ...asked, ...by]);
    const { outcome: other, ...same } = await figuresOf([finding, ...named, ...by]);
    expect(found).toEqual(same);
    expect(outcome.items).toEqual(other.items);
    expect([outcome.name, other.name]).toEqual(['partnership', 'items']);
  });

  it('counts its items, scores its scales, and takes single items of it', async () => {
    const { items } = await figuresOf(['distribution', ...asked]);
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['heard', 'respected', 'informed', 'left_out']);
    const { scales } = await figuresOf(['scales', ...asked]);
    expect(scales.map(({ name }: { name: string }) => name)).toEqual(['partnership']);
    const one = await figuresOf(['comparison', ...asked, '--items', 'heard', '--by', 'team']);
    expect(one.outcome).toMatchObject({ name: 'heard', range: { low: 1, high: 5 } });
  });

  it('says which of several scales it compared, and compares the one asked for', async () => {
    const document = JSON.parse(readFileSync(example('questionnaire.json'), 'utf8'));
    const second = { ...document.scales[0], name: 'informed_only', items: [{ name: 'informed' }] };
    const both = fileWith(JSON.stringify({ ...document, scales: [document.scales[0], second] }), 'q.json');
    const args = ['comparison', ...asked.slice(0, 2), '--questionnaire', both, '--by', 'team'];
    const first = await runAnalyze(args);
    expect(first.errors).toContain(
      'scale partnership is compared; --scale chooses another of: partnership, informed_only',
    );
    expect(JSON.parse(first.out).outcome.name).toBe('partnership');
    const chosen = await runAnalyze([...args, '--scale', 'informed_only']);
    expect(chosen).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(chosen.out).outcome.items).toEqual([{ name: 'informed', reversed: false }]);
    const { scales } = await figuresOf(['scales', ...args.slice(1, 5)]);
    expect(scales).toHaveLength(2);
  });

  it('takes no value that the questionnaire does not have', async () => {
    const csv = readFileSync(example('answers.csv'), 'utf8').replace('A,1,patient_side,4', 'A,1,patient_side,4.5');
    const found = await runAnalyze(['scales', '--data', fileWith(csv), ...asked.slice(2)]);
    expect(found).toMatchObject({ code: 2, out: '', errors: 'data.csv: line 2, column heard: not one of the codes' });
    const range = await runAnalyze(['scales', ...asked, '--range', '1:5']);
    expect(range.errors).toContain('--range: the questionnaire says it');
    const scale = await runAnalyze(['comparison', ...asked, '--by', 'team', '--scale', 'other']);
    expect(scale.errors).toContain('--scale other: the questionnaire has partnership');
    const broken = fileWith('{"format": "tandem-questionnaire/1"}', 'q.json');
    expect(await runAnalyze(['scales', ...asked.slice(0, 2), '--questionnaire', broken])).toMatchObject({
      code: 2,
      out: '',
    });
  });
});
