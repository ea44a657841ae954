import type { InStatement } from '@libsql/client';
import type { Text } from '../../surveys/text.ts';
import { derivedId } from './derivedKeys.ts';
import type { ImportMap } from './map.ts';
import type { ImportTarget } from './target.ts';

/** Institutions and teams by the names that the file gives them. */
export interface Places {
  institutions: Map<string, string>;
  /** Keyed by `teamKey`. */
  teams: Map<string, { id: string; institution: string; team: string }>;
}

export const noPlaces = (): Places => ({ institutions: new Map(), teams: new Map() });

const teamKey = (institution: string, team: string): string => JSON.stringify([institution, team]);

/** The id of a row's team: the file's own for an existing campaign, else derived from programme, institution and team. */
export function teamIdOf(target: ImportTarget, institution: string | null, team: string): string {
  if (target.make === null || institution === null) return team;
  return derivedId('team', target.make.programId, institution, team);
}

/** Notes the team of a row that is to be made. */
export function notePlace(places: Places, target: ImportTarget, institution: string | null, team: string): void {
  if (target.make === null || institution === null) return;
  const key = teamKey(institution, team);
  if (places.teams.has(key)) return;
  places.institutions.set(institution, derivedId('institution', target.make.programId, institution));
  places.teams.set(key, { id: teamIdOf(target, institution, team), institution, team });
}

const filled = (text: Text, values: Record<string, string>): Text => {
  const fill = (words: string) => words.replace(/\{(team|institution)\}/g, (whole, name) => values[name] ?? whole);
  return { fr: fill(text.fr), en: fill(text.en) };
};

const insert = (table: string, row: Record<string, string | number | null>): InStatement => ({
  sql: `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
    .map(() => '?')
    .join(', ')})
    on conflict do nothing`,
  args: Object.values(row),
});

/**
 * What makes the programme, institutions, teams and campaign of an import; nothing that is there already is changed.
 * @param at Milliseconds since the epoch.
 */
export function placeStatements(map: ImportMap, target: ImportTarget, places: Places, at: number): InStatement[] {
  const spec = map.team.create;
  if (target.make === null || spec === undefined) return [];
  const { campaign, programId } = target.make;
  const program = {
    id: programId,
    slug: campaign.program.slug,
    name: JSON.stringify(campaign.program.name),
    description: JSON.stringify(campaign.program.description),
    createdAt: at,
  };
  const institutions = [...places.institutions].map(([institution, id]) => {
    const name = JSON.stringify(filled(spec.institutionName, { institution }));
    const { institutionKind: kind, region } = spec;
    return insert('institutions', { id, programId, name, kind, region, createdAt: at });
  });
  const none = JSON.stringify({ fr: '', en: '' });
  const teams = [...places.teams.values()].map(({ id, institution, team }) =>
    insert('teams', {
      id,
      institutionId: places.institutions.get(institution) ?? '',
      name: JSON.stringify(filled(spec.teamName, { team, institution })),
      mandate: none,
      objectives: '[]',
      level: spec.level,
      continuum: spec.continuum,
      engagementMethods: '[]',
      createdAt: at,
    }),
  );
  const row = insert('campaigns', {
    id: target.campaignId,
    programId,
    name: JSON.stringify(campaign.name),
    wave: campaign.wave,
    status: 'closed',
    mode: 'anonymous',
    minimumGroup: 5,
    experienceVersionId: target.versionId,
    opensOn: campaign.opensOn,
    closesOn: campaign.closesOn,
    createdAt: at,
  });
  const members = [...places.teams.values()].map(({ id }) =>
    insert('campaign_teams', { campaignId: target.campaignId, teamId: id }),
  );
  return [insert('programs', program), ...institutions, ...teams, row, ...members];
}
