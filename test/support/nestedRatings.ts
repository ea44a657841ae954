import { seededRandom } from '../../analysis/seededRandom.ts';

export interface NestedShape {
  outer: number;
  inner: number;
  people: number;
  seed: number;
}

/** As many ratings as a national survey has: 14 departments, 1,120 lecturers, 65 ratings each. */
export const largeShape: NestedShape = { outer: 14, inner: 80, people: 65, seed: 20251125 };

/** Ratings from 1 to 5 of lecturers in departments, always the same for a seed; the same number for each, rows mixed. */
export function nestedRatings({
  outer,
  inner,
  people,
  seed,
}: NestedShape): { dept: number; lecturer: number; y: number }[] {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const rows: { dept: number; lecturer: number; y: number }[] = [];
  for (let dept = 1; dept <= outer; dept++) {
    const ofDept = 0.35 * normal();
    for (let i = 0; i < inner; i++) {
      const ofLecturer = 0.5 * normal();
      for (let person = 0; person < people; person++) {
        const y = Math.min(5, Math.max(1, Math.round(3.2 + ofDept + ofLecturer + 1.2 * normal())));
        rows.push({ dept, lecturer: (dept - 1) * inner + i + 1, y });
      }
    }
  }
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [rows[at], rows[other]];
    if (a && b) [rows[at], rows[other]] = [b, a];
  }
  return rows;
}

export const ratingsCsv = (rows: readonly { dept: number; lecturer: number; y: number }[]): string =>
  `student,lecturer,dept,y\n${rows.map(({ dept, lecturer, y }, i) => `${i},${lecturer},${dept},${y}\n`).join('')}`;
