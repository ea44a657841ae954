import { and, eq } from 'drizzle-orm';
import type { ProductKind } from '../../analysis/ledger/products.ts';
import type { Text } from '../../surveys/text.ts';
import type { Transaction } from '../db/database.ts';
import { productRecommendations, teamProducts } from '../db/schema/products.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { dayOf, daysBefore } from './day.ts';
import type { InventedProgram } from './program.ts';

/** What came of an idea, by its first words. */
const made: { idea: string; kind: ProductKind; title: Text }[] = [
  {
    ...{ idea: 'Remettre un résumé', kind: 'document' },
    title: { fr: 'Résumé de congé en mots simples', en: 'Plain-language discharge summary' },
  },
  {
    ...{ idea: 'Appeler le lendemain', kind: 'pathway' },
    title: { fr: 'Trajectoire du retour à la maison', en: 'Pathway back home' },
  },
  {
    ...{ idea: 'Former tout le personnel', kind: 'training' },
    title: { fr: 'Formation donnée avec des patients', en: 'Training given together with patients' },
  },
  {
    ...{ idea: 'Traduire les feuillets', kind: 'document' },
    title: { fr: 'Six feuillets en quatre langues', en: 'Six leaflets in four languages' },
  },
  {
    ...{ idea: 'Mesurer la douleur', kind: 'tool' },
    title: { fr: 'Échelle de la douleur en images', en: 'Pain scale in pictures' },
  },
  {
    ...{ idea: 'Réserver un rendez-vous', kind: 'site' },
    title: { fr: 'Page des rendez-vous en ligne', en: 'Online appointment page' },
  },
];

/** What teams made of recommendations that are declared implemented, one of each kind of idea; every second one is published. */
export async function inventProducts(
  tx: Transaction,
  { program, now, newId }: { program: InventedProgram; now: number; newId: () => string },
): Promise<void> {
  const { programId, recommendationId, teamId, title, declared, createdAt } = recommendationStates;
  const rows = await tx
    .select({ recommendationId, teamId, title })
    .from(recommendationStates)
    .where(and(eq(programId, program.id), eq(declared, true)))
    .orderBy(createdAt, recommendationId);
  const products = made.flatMap(({ idea, ...product }, index) => {
    const from = rows.find((row) => row.title.fr.startsWith(idea));
    if (from === undefined) return [];
    const row = { id: newId(), teamId: from.teamId, ...product, link: null, published: index % 2 === 0 };
    const finishedOn = dayOf(daysBefore(now, 20 + index * 9));
    return [{ row: { ...row, finishedOn, createdAt: now }, recommendationId: from.recommendationId }];
  });
  if (products.length === 0) return;
  await tx.insert(teamProducts).values(products.map(({ row }) => row));
  await tx
    .insert(productRecommendations)
    .values(products.map(({ row, recommendationId: from }) => ({ productId: row.id, recommendationId: from })));
}
