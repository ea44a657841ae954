import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ProductKind } from '../../../analysis/ledger/products.ts';
import type { Text } from '../../../surveys/text.ts';
import { teams } from './organization.ts';
import { recommendations } from './recommendations.ts';

/** What teams made: pathways, tools, sites. */
export const teamProducts = sqliteTable(
  'team_products',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    title: text({ mode: 'json' }).$type<Text>().notNull(),
    kind: text().$type<ProductKind>().notNull(),
    /** https only. */
    link: text(),
    finishedOn: text().notNull(),
    /** Shown on the public page of the institution, where that is open. */
    published: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer().notNull(),
  },
  (t) => [index('team_products_team').on(t.teamId, t.finishedOn)],
);

/** The recommendations that a product comes from. */
export const productRecommendations = sqliteTable(
  'product_recommendations',
  {
    productId: text()
      .notNull()
      .references(() => teamProducts.id),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.recommendationId] }),
    index('product_recommendations_recommendation').on(t.recommendationId),
  ],
);
