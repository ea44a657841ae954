import { describe, expect, it } from 'vitest';
import { peopleFindings } from '../../../api/model/dryRunFindings.ts';
import type { DryRunPerson, DryRunTeam } from '../../../api/model/dryRunPeople.ts';

let made = 0;
const person = (more: Partial<DryRunPerson> = {}): DryRunPerson => {
  const id = `person-${made++}`;
  return {
    ...{ id, name: id, role: 'patient_partner', side: 'patient_side', email: `${id}@example.org` },
    ...{ ownLanguage: 'fr', language: 'fr', aboutYou: true, unsubscribed: false, way: 'mail', asked: 0 },
    ...more,
  };
};
const team = (people: DryRunPerson[], patients = 2): DryRunTeam => {
  const id = `team-${made++}`;
  return { id, name: { fr: id, en: id }, institution: { fr: 'H', en: 'H' }, people, patients };
};
const five = (...more: Partial<DryRunPerson>[]) => Array.from({ length: 5 }, (_, at) => person(more[at]));
const find = (teams: DryRunTeam[], audience: 'all' | 'professional_side' = 'all', mail = true) =>
  peopleFindings({ audience, teams, mail });
const codes = (...given: Parameters<typeof find>) => find(...given).map(({ code }) => code);

describe('what is wrong with the people and teams asked', () => {
  it('is nothing for a team of five with addresses and patients', () => {
    expect(find([team(five())])).toEqual([]);
  });

  it('is that nobody can be asked', () => {
    expect(find([])).toMatchObject([{ code: 'no_team', severity: 'error' }]);
    const empty = team([]);
    expect(find([empty])).toMatchObject([{ code: 'nobody_to_invite', severity: 'error', teams: [empty.id] }]);
  });

  it('names the people without an address, unsubscribed, or in a language not offered', () => {
    const people = five({ email: null }, { unsubscribed: true }, { ownLanguage: 'en' });
    expect(find([team(people)])).toMatchObject([
      { code: 'no_email', severity: 'warning', members: [people[0]?.id], teams: [] },
      { code: 'unsubscribed', severity: 'warning', members: [people[1]?.id] },
      { code: 'language_not_offered', severity: 'warning', members: [people[2]?.id] },
    ]);
  });

  it('names teams without patients where patients are asked, and teams with fewer than five asked', () => {
    const [small, large] = [team(five().slice(1)), team(five(), 0)];
    expect(find([small, large])).toMatchObject([
      { code: 'team_without_patients', teams: [large.id] },
      { code: 'team_asked_few', teams: [small.id] },
    ]);
    expect(codes([large], 'professional_side')).toEqual([]);
  });

  it('names everybody who shares an address, in one team or in several', () => {
    const [first, second] = [team(five({ email: 'both@example.org' })), team(five({ email: 'both@example.org' }))];
    expect(find([first, second])).toMatchObject([
      { code: 'address_twice', members: [first.people[0]?.id, second.people[0]?.id] },
    ]);
  });

  it('warns of the fifth campaign in twelve months, not of the fourth', () => {
    const people = five({ asked: 3 }, { asked: 4 });
    expect(find([team(people)])).toMatchObject([{ code: 'asked_often', members: [people[1]?.id] }]);
  });

  it('says that no message leaves where no mail server is set up', () => {
    expect(codes([team(five())], 'all', false)).toEqual(['mail_not_set_up']);
  });
});
