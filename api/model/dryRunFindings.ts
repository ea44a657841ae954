import type { Audience } from '../../surveys/side.ts';
import { burdenLimits } from './burden.ts';
import { type DryRunFinding, finding } from './dryRunCodes.ts';
import type { DryRunPerson, DryRunTeam } from './dryRunPeople.ts';

/** Fewer people asked than this in a team, and its own figures can never be shown. */
const smallestTeam = 5;

interface Planned {
  audience: Audience;
  teams: DryRunTeam[];
  /** Whether messages leave at all. */
  mail: boolean;
}

const about = (code: DryRunFinding['code'], people: DryRunPerson[]): DryRunFinding[] =>
  people.length === 0 ? [] : [finding(code, { members: people.map(({ id }) => id) })];

const aboutTeams = (code: DryRunFinding['code'], teams: DryRunTeam[]): DryRunFinding[] =>
  teams.length === 0 ? [] : [finding(code, { teams: teams.map(({ id }) => id) })];

/** People who share an address with somebody else who is asked. */
function sharing(people: DryRunPerson[]): DryRunPerson[] {
  const counts = new Map<string, number>();
  const address = ({ email }: DryRunPerson): string => email?.toLowerCase() ?? '';
  for (const person of people) counts.set(address(person), (counts.get(address(person)) ?? 0) + 1);
  return people.filter((person) => person.email !== null && (counts.get(address(person)) ?? 0) > 1);
}

/** What is wrong with the people and teams that a campaign would ask. */
export function peopleFindings({ audience, teams, mail }: Planned): DryRunFinding[] {
  if (teams.length === 0) return [finding('no_team')];
  const people = teams.flatMap((team) => team.people);
  if (people.length === 0) return [finding('nobody_to_invite', { teams: teams.map(({ id }) => id) })];
  const withoutPatients = teams.filter((team) => team.patients === 0);
  return [
    ...(mail ? [] : [finding('mail_not_set_up')]),
    ...about(
      'no_email',
      people.filter(({ email }) => email === null),
    ),
    ...about(
      'unsubscribed',
      people.filter(({ unsubscribed }) => unsubscribed),
    ),
    ...about(
      'language_not_offered',
      people.filter(({ language, ownLanguage }) => language !== ownLanguage),
    ),
    ...(audience === 'professional_side' ? [] : aboutTeams('team_without_patients', withoutPatients)),
    ...aboutTeams(
      'team_asked_few',
      teams.filter((team) => team.people.length < smallestTeam),
    ),
    ...about('address_twice', sharing(people)),
    ...about(
      'asked_often',
      people.filter(({ asked }) => asked + 1 > burdenLimits.campaigns),
    ),
  ];
}
