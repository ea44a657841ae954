import {
  type DemographicGateOptions,
  type DemographicItem,
  type GatedDemographics,
  gateDemographics,
} from '../../analysis/disclosure/demographics.ts';
import { type AgreementCovers, underAgreement } from '../../analysis/disclosure/indigenousIdentity.ts';
import { type GatedJoint, gateJoint } from '../../analysis/disclosure/jointDemographics.ts';
import { minimumBase, sensitiveBase } from '../../analysis/disclosure/thresholds.ts';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import type { LinearSolver } from '../../analysis/linearProgram.ts';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import type { AnswerableItem, Option, QuestionnaireDocument } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';

export type ChoiceItem = Extract<AnswerableItem, { kind: 'single' | 'multiple' }>;

/** The demographic items that are counted by option. */
export const choiceItems = (document: QuestionnaireDocument): ChoiceItem[] =>
  document.sections
    .flatMap((section) => section.items.filter(isAnswerable))
    .filter((item): item is ChoiceItem => item.kind === 'single' || item.kind === 'multiple');

const codesOf = (options: Option[], wanted: (option: Option) => boolean = () => true): string[] =>
  options.filter(wanted).map(({ code }) => code);

/** An item as the gate judges it, with what the programme's agreement lets be shown of Indigenous identity. */
export const gateItem =
  (covers: AgreementCovers) =>
  ({ name, kind, options, sensitive = false }: ChoiceItem): DemographicItem =>
    underAgreement(
      {
        ...{ name, multiple: kind === 'multiple', sensitive, codes: codesOf(options) },
        exclusive: codesOf(options, ({ exclusive }) => exclusive === true),
        sensitiveCodes: codesOf(options, (option) => option.sensitive === true),
      },
      covers,
    );

/** Figures about the people of a campaign or a collection, behind their gates. */
export interface GatedPeople {
  gated: GatedDemographics;
  joint: GatedJoint;
  document: QuestionnaireDocument;
  covers: AgreementCovers;
}

export interface PeopleGateOptions {
  threshold: number;
  solve: LinearSolver;
  complementary: boolean;
  mayJoinSides: boolean;
  covers: AgreementCovers;
  /** What differs from earlier campaigns, see the gate. */
  earlier?: DemographicGateOptions['earlier'];
}

/**
 * A release by hand tells nothing of the person. Who is in it is not known, so it cannot be held against earlier campaigns; and the
 * release of the close would be read beside it: a count shown in the first can only have grown, which leaves those hidden beside it
 * in the second less room.
 */
export const nobodyShown = (document: QuestionnaireDocument, covers: AgreementCovers): GatedPeople => ({
  gated: { item: () => null, shownBy: () => 'both' },
  joint: { crossed: () => null, sets: () => null },
  ...{ document, covers },
});

/** The gates of counts about people. */
export function gatePeople(
  counts: DemographicCounts,
  hierarchy: Hierarchy,
  document: QuestionnaireDocument,
  { covers, ...given }: PeopleGateOptions,
): GatedPeople {
  const items = choiceItems(document);
  const options = { minimumBase, sensitiveBase, ...given };
  const gated = gateDemographics(counts, hierarchy, items.map(gateItem(covers)), options);
  return { gated, joint: gateJoint(counts, gated, items, options), document, covers };
}
