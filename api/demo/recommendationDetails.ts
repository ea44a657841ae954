import { and, eq, notInArray } from 'drizzle-orm';
import type { Origin, Priority, Theme } from '../../analysis/ledger/facets.ts';
import type { EventType } from '../../analysis/ledger/transitions.ts';
import type { Text } from '../../surveys/text.ts';
import type { Transaction } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { appendEvent } from '../model/ledgerWriting.ts';
import { dayOf, daysBefore } from './day.ts';
import type { InventedProgram } from './program.ts';
import type { Random } from './random.ts';
import { accountOf } from './staff.ts';

/** One step of an invented history. */
export interface ToldStep {
  type: EventType;
  at: number;
  detail: Record<string, unknown>;
}

/** What each idea is about, by its first words. */
const themesOf: [string, Theme][] = [
  ['Afficher le temps', 'access'],
  ['Remettre un résumé', 'information'],
  ['Rembourser', 'access'],
  ['Tenir les réunions', 'participation'],
  ['Envoyer les documents', 'participation'],
  ['Nommer une personne', 'coordination'],
  ['Permettre aux proches', 'welcome'],
  ['Traduire', 'information'],
  ['Offrir un interprète', 'communication'],
  ['Former', 'training'],
  ['Appeler le lendemain', 'coordination'],
  ['Publier', 'participation'],
  ['Servir', 'welcome'],
  ['Réserver', 'access'],
  ['Coanimer', 'participation'],
  ['Mesurer la douleur', 'care'],
];
const themeOf = ({ fr }: Text): Theme => themesOf.find(([start]) => fr.startsWith(start))?.[1] ?? 'environment';

interface Given {
  title: Text;
  team: InventedProgram['teams'][number];
  now: number;
  /** Another team's recommendation of the same title, submitted in whatever order. */
  earlier: string | undefined;
}

/** The steps with theme, priority and origin, the objectives served, a link and some evidence; no state moves. */
export function withDetails(random: Random, told: ToldStep[], { title, team, now, earlier }: Given): ToldStep[] {
  const facets = {
    theme: themeOf(title),
    priority: random.weighted<Priority>({ high: 3, medium: 5, low: 2 }),
    origin: random.weighted<Origin>({ team_meeting: 6, survey_finding: 3, comment: 2, contributor: 2 }),
  };
  const steps = told.flatMap((step): ToldStep[] => {
    const chance = random.next();
    const soon = daysBefore(step.at, -random.whole(1, 4));
    if (step.type === 'submitted') return [{ ...step, detail: { ...step.detail, ...facets } }];
    if (soon > now) return [step];
    if (step.type === 'under_review' && chance < 0.5) {
      return [step, { type: 'objectives_set', at: soon, detail: { objectives: team.objectives } }];
    }
    if (step.type === 'implemented' && chance < 0.6) {
      const detail = { what: 'Procès-verbal du comité.', links: ['https://exemple.invalid/proces-verbal'] };
      return [step, { type: 'evidence_added', at: soon, detail }];
    }
    return [step];
  });
  const last = steps.at(-1)?.at ?? now;
  if (earlier !== undefined && random.next() < 0.2) {
    steps.push({ type: 'linked', at: last, detail: { relation: 'related', to: earlier } });
  }
  return steps.sort((a, b) => a.at - b.at);
}

/** Gives some of the recommendations under way an owner and a target date, some of them past. */
export async function inventOwners(
  tx: Transaction,
  random: Random,
  { program, now, newId }: { program: InventedProgram; now: number; newId: () => string },
): Promise<void> {
  const owners = [await accountOf(tx, 'program_admin'), await accountOf(tx, 'institution_lead')] as const;
  const [ownInstitution] = program.institutions;
  const over = ['declined', 'out_of_scope', 'implemented', 'stopped', 'superseded', 'withdrawn'] as const;
  const { programId, state, recommendationId } = recommendationStates;
  const rows = await tx
    .select()
    .from(recommendationStates)
    .where(and(eq(programId, program.id), notInArray(state, [...over])))
    .orderBy(recommendationStates.createdAt, recommendationId);
  for (const row of rows) {
    const [chance, days] = [random.next(), random.whole(-40, 120)];
    if (chance > 0.6) continue;
    const ownerId = row.institutionId === ownInstitution?.id ? owners[1] : owners[0];
    const detail = { ownerId, dueOn: dayOf(daysBefore(now, -days)) };
    const made = { actorId: null, actorRole: 'institution_lead', occurredOn: dayOf(now), imported: false };
    await appendEvent(tx, row, { id: newId(), type: 'assigned', detail, ...made }, now);
  }
}
