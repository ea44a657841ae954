import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { largeShape, nestedRatings, ratingsCsv } from '../../support/nestedRatings.ts';
import { figuresOf, fileWith } from '../../support/runAnalyze.ts';

const rows = nestedRatings(largeShape);
const { outer, inner, people } = largeShape;
const file = () => fileWith(gzipSync(ratingsCsv(rows)), 'ratings.csv.gz');

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const squaresOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

const byLecturer = new Map<number, number[]>();
for (const { lecturer, y } of rows) byLecturer.set(lecturer, [...(byLecturer.get(lecturer) ?? []), y]);
const lecturers = [...byLecturer].sort(([a], [b]) => a - b).map(([, values]) => values);
const means = lecturers.map(meanOf);
const departments = Array.from({ length: outer }, (_, dept) => means.slice(dept * inner, (dept + 1) * inner));

/** Mean squares of a balanced nested analysis of variance, from which REML follows in closed form. */
const residual = lecturers.reduce((sum, values) => sum + squaresOf(values), 0) / (rows.length - lecturers.length);
const ofLecturers =
  (people * departments.reduce((sum, own) => sum + squaresOf(own), 0)) / (lecturers.length - departments.length);
const ofDepartments = (people * inner * squaresOf(departments.map(meanOf))) / (outer - 1);

describe('analyze on 72,800 ratings of 1,120 lecturers', () => {
  it('compares departments as the closed form of a balanced design does', async () => {
    const found = await figuresOf(['comparison', '--data', file(), '--items', 'y', '--by', 'dept']);
    const within =
      rows.reduce((sum, { dept, y }) => sum + (y - meanOf(departments[dept - 1] ?? [])) ** 2, 0) /
      (rows.length - outer);
    const between = (ofDepartments - within) / (people * inner);
    expect(found.n).toBe(72_800);
    expect(found.variance.dept / between).toBeCloseTo(1, 6);
    expect(found.variance.residual / within).toBeCloseTo(1, 8);
    expect(found.intercept.estimate).toBeCloseTo(meanOf(means), 9);
  });

  it('compares lecturers in departments likewise, in order of their numbers', async () => {
    const args = ['--data', file(), '--items', 'y', '--range', '1:5', '--by', 'dept', '--by', 'lecturer'];
    const found = await figuresOf(['comparison', ...args]);
    const lecturer = (ofLecturers - residual) / people;
    const dept = (ofDepartments - ofLecturers) / (people * inner);
    expect(found.variance.residual / residual).toBeCloseTo(1, 6);
    expect(found.variance.lecturer / lecturer).toBeCloseTo(1, 5);
    expect(found.variance.dept / dept).toBeCloseTo(1, 4);
    expect(found.groups.map(({ id }: { id: string }) => Number(id))).toEqual(lecturers.map((_, i) => i + 1));
    found.groups.forEach(({ mean }: { mean: number }, i: number) => {
      expect(mean).toBeCloseTo(means[i] ?? 0, 9);
    });
    const share = (people * lecturer) / (people * lecturer + residual);
    const [first] = found.outerGroups;
    const drawn = first.estimate + share * ((means[0] ?? 0) - first.estimate);
    expect(found.groups[0].estimate).toBeCloseTo(drawn, 4);
  });

  it('counts exactly', async () => {
    const [item] = (await figuresOf(['distribution', '--data', file(), '--items', 'y', '--range', '1:5'])).items;
    expect(Object.values(item.counts)).toEqual(
      [1, 2, 3, 4, 5].map((value) => rows.filter(({ y }) => y === value).length),
    );
    expect(item.mean).toBeCloseTo(meanOf(rows.map(({ y }) => y)), 12);
    expect(item.sd).toBeCloseTo(Math.sqrt(squaresOf(rows.map(({ y }) => y)) / (rows.length - 1)), 10);
  });
});
