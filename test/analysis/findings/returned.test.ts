import { describe, expect, it } from 'vitest';
import type { GatedDistribution, GatedExperience } from '../../../analysis/disclosure/experience.ts';
import { returnedResults } from '../../../analysis/findings/returned.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { noValueCodes } from '../../../surveys/missing.ts';

const layout = cubeLayout('campaign', [partnershipExperience1]);
const noValue = Object.fromEntries(noValueCodes.map((code) => [code, 0])) as GatedDistribution['noValue'];
const place = (item: string) => layout.items.findIndex(({ name }) => name === item);

/** A gate that shows what it is told to: the nth item has n people of forty who strongly agree. */
const gate = (shows: (level: string, side: string) => boolean): GatedExperience => ({
  respondents: ({ level }, side) => (shows(level, side) ? 40 : null),
  item: ({ level }, side, item) => {
    if (!shows(level, side)) return null;
    const high = side === 'patient_side' ? 20 : place(item) * 2;
    return { n: 40, counts: [40 - high, 0, 0, 0, high], noValue };
  },
  scale: () => null,
  spread: () => null,
});
const returned = (shows: (level: string, side: string) => boolean) =>
  returnedResults({
    ...{ gated: gate(shows), layout, document: partnershipExperience1, institution: 'i', team: 't' },
  });

describe('what goes back to everyone', () => {
  it('names the three statements that go best and least, never one as both', () => {
    const { program } = returned(() => true);
    expect(program.most).toHaveLength(3);
    expect(program.least).toHaveLength(3);
    const both = [...program.most, ...program.least].map(({ text }) => text.fr);
    expect(new Set(both).size).toBe(6);
    const percent = (share: string) => Number.parseInt(share, 10);
    const shares = program.most.map(({ share }) => percent(share.en));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(percent(program.least[0]?.share.en ?? '')).toBeLessThan(shares.at(-1) ?? 0);
    expect(program.least[0]?.counted.en).toBe('“Agree” or “Strongly agree”');
  });

  it('puts the sides next to each other, the widest difference first', () => {
    const { sides } = returned(() => true);
    expect(sides.length).toBeGreaterThan(3);
    const gaps = sides.map(({ shares }) =>
      Math.abs(Number.parseInt(shares.patient_side.en, 10) - Number.parseInt(shares.professional_side.en, 10)),
    );
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  });

  it('holds nothing that the gate does not show, the number of people included', () => {
    const hidden = returned(() => false);
    expect(hidden).toEqual({
      respondents: { program: null, institution: null, team: null },
      program: { most: [], least: [] },
      team: { most: [], least: [] },
      sides: [],
    });
    const together = returned((level, side) => side === 'both' && level !== 'team');
    expect(together.sides).toEqual([]);
    expect(together.team).toEqual({ most: [], least: [] });
    expect(together.respondents).toEqual({ program: 40, institution: 40, team: null });
  });
});
