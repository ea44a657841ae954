import { and, desc, eq, inArray } from 'drizzle-orm';
import type { ProductKind } from '../../analysis/ledger/products.ts';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { productRecommendations, teamProducts } from '../db/schema/products.ts';

/** What everyone reads of what a team made: neither team nor person. */
export interface PublicProduct {
  id: string;
  title: Text;
  kind: ProductKind;
  link: string | null;
  finishedOn: string;
  institution: Text;
}

/** Products read for one page: far more than an office publishes. */
const most = 500;

/** The published products of institutions, the newest first, each with the recommendations that it comes from. */
export async function publicProducts(
  db: Pick<Reader, 'select'>,
  institutionIds: string[],
): Promise<{ shown: PublicProduct; recommendations: string[] }[]> {
  const { id, title, kind, link, finishedOn } = teamProducts;
  const rows = await db
    .select({ id, title, kind, link, finishedOn, institution: institutions.name })
    .from(teamProducts)
    .innerJoin(teams, eq(teams.id, teamProducts.teamId))
    .innerJoin(institutions, eq(institutions.id, teams.institutionId))
    .where(and(eq(teamProducts.published, true), inArray(institutions.id, institutionIds)))
    .orderBy(desc(finishedOn), desc(id))
    .limit(most);
  const ids = rows.map((row) => row.id);
  const links = await db.select().from(productRecommendations).where(inArray(productRecommendations.productId, ids));
  return rows.map((shown) => ({
    shown,
    recommendations: links.filter(({ productId }) => productId === shown.id).map((each) => each.recommendationId),
  }));
}
