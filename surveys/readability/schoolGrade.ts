/** Lowest and highest grade that is told: below and above, the formulas say no more than "very easy" and "very hard". */
const bounds = { lowest: 0, highest: 18 } as const;

const within = (grade: number): number => Math.min(bounds.highest, Math.max(bounds.lowest, grade));

/**
 * Flesch–Kincaid grade level: the years of school that an English text asks for (Kincaid, Fishburne, Rogers and Chissom
 * 1975), kept from 0 to 18.
 */
export const fleschKincaid = (wordsPerSentence: number, syllablesPerWord: number): number =>
  within(0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59);

/** Reading ease of a French text (Kandel and Moles 1958): Flesch’s formula with weights for French. About 0 to 100. */
export const kandelMoles = (wordsPerSentence: number, syllablesPerWord: number): number =>
  207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord;

/**
 * The bands that Flesch gives for reading ease (The Art of Readable Writing, 1949): 90–100 is grade 5, 80–90 grade 6, 70–80
 * grade 7, 60–70 grades 8 and 9, 50–60 grades 10 to 12, 30–50 college (13 to 16), 0–30 beyond (17). The middle of each band
 * stands for its middle grade.
 */
const bands: readonly (readonly [ease: number, grade: number])[] = [
  [95, 5],
  [85, 6],
  [75, 7],
  [65, 8.5],
  [55, 11],
  [40, 14.5],
  [15, 17],
];

/**
 * The school grade of a reading ease: straight lines between the middles of Flesch’s bands, so that more ease is never a
 * higher grade. Beyond the ends the nearest line goes on. Kept from 0 to 18.
 */
export function gradeOfEase(ease: number): number {
  const upper = Math.min(
    Math.max(
      bands.findIndex(([middle]) => middle <= ease),
      1,
    ),
    bands.length - 1,
  );
  const last = bands.some(([middle]) => middle <= ease) ? upper : bands.length - 1;
  const [highEase, lowGrade] = bands[last - 1] ?? [95, 5];
  const [lowEase, highGrade] = bands[last] ?? [85, 6];
  return within(highGrade + ((ease - lowEase) * (lowGrade - highGrade)) / (highEase - lowEase));
}
