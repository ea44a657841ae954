import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { topPoints } from '../charts/divergingSegments.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Estimate } from '../finding.ts';
import { formatEither, inBoth, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import type { CubeLayout } from '../snapshot.ts';
import { writtenShare } from './agreementShare.ts';
import { satisfactionRow } from './satisfactionRows.ts';
import { type ScaledItem, scaledItems } from './scaledItems.ts';

/** A statement, and how many of those who answered it chose one of its highest points. */
export interface ReturnedItem {
  text: Text;
  /** `82%`, or `6 of 7` where they are few. */
  share: Text;
  /** The points counted: `“Agree” or “Strongly agree”`. */
  counted: Text;
}

/** What went best and least at a place; empty where nothing of it may be shown. */
export interface ReturnedPlace {
  most: ReturnedItem[];
  least: ReturnedItem[];
}

/** What everyone who was invited may read of a closed campaign: everything passed the gate. */
export interface ReturnedResults {
  /** People who answered; null where that may not be shown. */
  respondents: { program: number | null; institution: number | null; team: number | null };
  program: ReturnedPlace;
  team: ReturnedPlace;
  /** The two sides of the programme, the widest difference first; empty where they may not be told apart. */
  sides: { text: Text; shares: Record<Side, Text>; counted: Text }[];
}

export interface ReturnedOptions {
  gated: GatedExperience;
  layout: CubeLayout;
  document: QuestionnaireDocument;
  /** The place of the person who reads. */
  institution: string;
  team: string;
}

/** How many are named as best and as least, and from how many sides differ at most. */
const named = 3;
const mostDifferences = 8;

const inWords = (top: Estimate): Text => inBoth((language) => writtenShare(top, language, 0));

const countedPoints = ({ points }: ScaledItem): Text =>
  inBoth((language) =>
    formatEither(
      points.slice(-topPoints(points.length)).map(({ label }) => quoted(label[language], language)),
      language,
    ),
  );

function placeOf({ gated }: ReturnedOptions, items: ScaledItem[], scope: Scope): ReturnedPlace {
  const shown = items.flatMap((item) => {
    const top = satisfactionRow(gated, scope, item, 'both').answers?.top;
    return top?.estimate == null ? [] : [{ item, top, share: top.estimate }];
  });
  const sorted = shown.sort((a, b) => b.share - a.share);
  const count = Math.min(named, Math.floor(sorted.length / 2));
  const returned = ({ item, top }: (typeof sorted)[number]): ReturnedItem => ({
    ...{ text: item.text, share: inWords(top), counted: countedPoints(item) },
  });
  return {
    most: sorted.slice(0, count).map(returned),
    least: count === 0 ? [] : sorted.slice(-count).reverse().map(returned),
  };
}

function sidesOf({ gated }: ReturnedOptions, items: ScaledItem[]): ReturnedResults['sides'] {
  const both = items.flatMap((item) => {
    const share = (side: Side) => satisfactionRow(gated, { level: 'program' }, item, side).answers?.top;
    const [patients, professionals] = [share('patient_side'), share('professional_side')];
    if (patients?.estimate == null || professionals?.estimate == null) return [];
    const shares = { patient_side: inWords(patients), professional_side: inWords(professionals) };
    const gap = Math.abs(patients.estimate - professionals.estimate);
    return [{ gap, row: { text: item.text, shares, counted: countedPoints(item) } }];
  });
  return both
    .sort((a, b) => b.gap - a.gap)
    .slice(0, mostDifferences)
    .map(({ row }) => row);
}

/** Picks and words what goes back to everyone who was invited. Of equal shares, the questionnaire's order decides. */
export function returnedResults(options: ReturnedOptions): ReturnedResults {
  const { gated, layout, document, institution, team } = options;
  const items = scaledItems(layout, [document]);
  const forAll = items.filter(({ audience }) => audience === 'all');
  const at = (scope: Scope) => gated.respondents(scope, 'both');
  return {
    respondents: {
      program: at({ level: 'program' }),
      institution: at({ level: 'institution', id: institution }),
      team: at({ level: 'team', id: team }),
    },
    program: placeOf(options, forAll, { level: 'program' }),
    team: placeOf(options, forAll, { level: 'team', id: team }),
    sides: sidesOf(options, forAll),
  };
}
