import { beforeAll, describe, expect, it } from 'vitest';
import type { GatedDemographicItem, GatedDemographics } from '../../../analysis/disclosure/demographics.ts';
import { chosenBenchmark, readableBeside } from '../../../api/model/diversityChoice.ts';
import { findingQuery } from '../../../api/model/findingQuery.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const scope = { level: 'institution', id: 'somewhere' } as const;
const read = (values: Record<string, number | null>): GatedDemographicItem => ({
  ...{ records: 20, answered: 20, values, missing: null },
});

/** A gate that shows these items, of the patient side. */
const gateOf = (shown: Record<string, GatedDemographicItem>): GatedDemographics => ({
  item: (_, side, item) => (side === 'patient_side' ? (shown[item] ?? null) : null),
  shownBy: () => 'side',
});

let site: TestApp;
let query: ReturnType<typeof findingQuery.parse>;
beforeAll(async () => {
  site = await testApp({ end: 'file' });
  const { programId } = await fixture(site.services.db, { teamsPerInstitution: 1, demographics: demographics1 });
  query = findingQuery.parse({ program: programId });
});

const opensOn = async (shown: Record<string, GatedDemographicItem>): Promise<string> => {
  const people = { gated: gateOf(shown), document: demographics1 };
  return (await chosenBenchmark(site.services.db.read, query, scope, people)).item.name;
};

describe('the question that the diversity of a place opens on', () => {
  it('is one that can be read against a population, else one of which something is shown', async () => {
    const residence = read({ CITY: 12, TOWN: 8 });
    const disability = read({ NONE: 9, PAIN: 11 });
    expect(await opensOn({ residence, disability })).toBe('disability');
    // Shown as a whole, yet no answer of it: no better than hidden.
    const empty = read({ CITY: null, TOWN: null });
    expect(await opensOn({ age: empty, residence })).toBe('residence');
    expect(await opensOn({ residence })).toBe('residence');
  });

  it('names the others of which something is shown, where nothing is of it', () => {
    const people = {
      document: demographics1,
      gated: gateOf({ age: read({ '18-24': null, '25-34': null }), residence: read({ CITY: 12, TOWN: 8 }) }),
    };
    const beside = (item: string) => readableBeside(people, { scope, side: undefined, item });
    expect(beside('gender')).toEqual(['residence']);
    expect(beside('age')).toEqual(['residence']);
    expect(beside('residence')).toEqual([]);
  });
});
