import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AgreementCovers } from '../../../analysis/disclosure/indigenousIdentity.ts';
import type { RecruitmentStage } from '../../../analysis/recruitment/stages.ts';
import type { ResponseContent } from '../../../surveys/response.ts';
import type { Side } from '../../../surveys/side.ts';
import { campaigns } from './campaigns.ts';
import { institutions, programs } from './organization.ts';
import { questionnaireVersions } from './questionnaires.ts';

/**
 * Who applied, who was selected, or which accommodations were asked for, around one campaign. Its figures are frozen once,
 * when it is closed: triggers refuse any change afterwards.
 */
export const recruitmentCollections = sqliteTable(
  'recruitment_collections',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    stage: text().$type<RecruitmentStage>().notNull(),
    /** The questions asked; null for accommodations, whose questions come with the product. */
    versionId: text().references(() => questionnaireVersions.id),
    openedOn: text().notNull(),
    closedOn: text(),
    /** The frozen counts, as JSON; null while it is open. */
    counts: text(),
    sha256: text(),
  },
  (t) => [uniqueIndex('recruitment_collections_stage').on(t.campaignId, t.stage)],
);

/** A link that anyone may fill one record with: it names a place and a side, and nobody. WITHOUT ROWID. */
export const recruitmentLinks = sqliteTable(
  'recruitment_links',
  {
    code: text().primaryKey(),
    collectionId: text()
      .notNull()
      .references(() => recruitmentCollections.id),
    institutionId: text()
      .notNull()
      .references(() => institutions.id),
    side: text().$type<Side>().notNull(),
  },
  (t) => [uniqueIndex('recruitment_links_place').on(t.collectionId, t.institutionId, t.side)],
);

/** One record: a campaign (by its collection), an institution and a side. No person, no team, no day. WITHOUT ROWID. */
export const recruitmentRecords = sqliteTable(
  'recruitment_records',
  {
    collectionId: text()
      .notNull()
      .references(() => recruitmentCollections.id),
    /** Random, hence no order. */
    recordKey: blob({ mode: 'buffer' }).notNull(),
    institutionId: text()
      .notNull()
      .references(() => institutions.id),
    side: text().$type<Side>().notNull(),
    content: text({ mode: 'json' }).$type<ResponseContent>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.recordKey] })],
);

/**
 * Agreements on what may be shown of Indigenous identity, append-only: the newest of a programme holds, and one that
 * covers nothing ends the one before.
 */
export const governanceAgreements = sqliteTable(
  'governance_agreements',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    /** With whom: nation, community or organisation. */
    partner: text().notNull(),
    /** Who speaks for the partner. */
    contact: text().notNull(),
    agreedOn: text().notNull(),
    /** Where the written agreement is to be found. */
    document: text().notNull(),
    covers: text().$type<AgreementCovers>().notNull(),
    note: text().notNull(),
    recordedAt: integer().notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [index('governance_agreements_program').on(t.programId, t.recordedAt)],
);
