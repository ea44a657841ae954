import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatedExperience, gateExperience } from '../../../analysis/disclosure/experience.ts';
import { gateExperienceFrom } from '../../../analysis/disclosure/risenThreshold.ts';
import { packVerdict, unpackVerdict, type Verdict } from '../../../analysis/disclosure/verdicts.ts';
import { everyFigure } from '../../support/everyFigure.ts';
import { cubeOf, hierarchyOf, type Program, programs } from './programs.ts';

const names = { items: ['heard', 'clear', 'prepared'], scales: ['partnership'] };
const figures = (gate: GatedExperience, program: Program) => everyFigure(gate, hierarchyOf(program), names);

/** A book for each threshold that holds packed verdicts, as a database would. */
function packedBooks(program: Program) {
  const kept = new Map<string, Uint8Array>();
  const asked: boolean[] = [];
  const book = (minimumGroup: number) => ({
    get(measure: string): Verdict | undefined {
      const packed = kept.get(`${minimumGroup} ${measure}`);
      asked.push(packed !== undefined);
      return packed && (unpackVerdict(packed, hierarchyOf(program)) ?? undefined);
    },
    set: (measure: string, verdict: Verdict) => {
      kept.set(`${minimumGroup} ${measure}`, packVerdict(verdict));
    },
  });
  return { kept, asked, book };
}

describe('verdicts that are kept', () => {
  it('show and hide the same as those worked out anew, at each threshold', () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 5, max: 7 }), (program, minimumGroup) => {
        const { asked, book } = packedBooks(program);
        const gate = (verdicts?: typeof book) =>
          gateExperienceFrom(5, cubeOf(program), hierarchyOf(program), {
            minimumGroup,
            ...(verdicts && { verdicts }),
          });
        const anew = figures(gate(), program);
        expect(figures(gate(book), program)).toEqual(anew);
        asked.length = 0;
        expect(figures(gate(book), program)).toEqual(anew);
        expect(asked).not.toContain(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are what a gate goes by: one that hides everything is believed', () => {
    const program: Program = [
      [
        {
          patient_side: [
            [5, 4],
            [2, 2],
            [4, 5],
          ],
          professional_side: [
            [4, 4],
            [5, 2],
            [2, 4],
          ],
        },
      ],
    ];
    const { kept, book } = packedBooks(program);
    const gate = () => gateExperience(cubeOf(program), hierarchyOf(program), { minimumGroup: 5, verdicts: book(5) });
    expect(gate().respondents({ level: 'program' }, 'both')).toBe(6);
    for (const [measure, packed] of kept)
      kept.set(
        measure,
        packed.map(() => 0),
      );
    expect(gate().respondents({ level: 'program' }, 'both')).toBeNull();
  });

  it('are not taken from bytes of another length', () => {
    const hierarchy = { program: 'p', institutions: [{ id: 'i', teams: ['a', 'b', 'c', 'd', 'e'] }] };
    expect(unpackVerdict(new Uint8Array(1), hierarchy)).toBeNull();
    expect(unpackVerdict(new Uint8Array(2), hierarchy)).not.toBeNull();
    expect(unpackVerdict(new Uint8Array(3), hierarchy)).toBeNull();
  });
});
