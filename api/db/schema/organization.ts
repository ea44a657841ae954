import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MemberRole } from '../../../surveys/side.ts';
import type { Language, Text } from '../../../surveys/text.ts';

// Every table is STRICT and every foreign key restricts: see the migration, which also holds the triggers.
// Times are milliseconds since the epoch; days are 'YYYY-MM-DD'.

export const programs = sqliteTable('programs', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text({ mode: 'json' }).$type<Text>().notNull(),
  description: text({ mode: 'json' }).$type<Text>().notNull(),
  /** Made-up data: every page says so. */
  demonstration: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer().notNull(),
});

export type InstitutionKind = 'hospital' | 'family_medicine_group' | 'long_term_care_home' | 'health_centre';
export const institutions = sqliteTable(
  'institutions',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    name: text({ mode: 'json' }).$type<Text>().notNull(),
    kind: text().$type<InstitutionKind>().notNull(),
    region: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('institutions_program').on(t.programId)],
);

export type TeamLevel = 'clinical' | 'organizational' | 'political';
export type Continuum = 'information' | 'consultation' | 'collaboration' | 'partnership';
export const teams = sqliteTable(
  'teams',
  {
    id: text().primaryKey(),
    institutionId: text()
      .notNull()
      .references(() => institutions.id),
    name: text({ mode: 'json' }).$type<Text>().notNull(),
    mandate: text({ mode: 'json' }).$type<Text>().notNull(),
    objectives: text({ mode: 'json' }).$type<Text[]>().notNull(),
    level: text().$type<TeamLevel>().notNull(),
    continuum: text().$type<Continuum>().notNull(),
    engagementMethods: text({ mode: 'json' }).$type<{ method: Text; on: string }[]>().notNull(),
    startsOn: text(),
    midpointOn: text(),
    endsOn: text(),
    createdAt: integer().notNull(),
  },
  (t) => [index('teams_institution').on(t.institutionId)],
);

export const members = sqliteTable(
  'members',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    role: text().$type<MemberRole>().notNull(),
    name: text().notNull(),
    email: text(),
    language: text().$type<Language>().notNull(),
    leftOn: text(),
    createdAt: integer().notNull(),
  },
  (t) => [index('members_team').on(t.teamId)],
);
