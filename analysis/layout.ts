import { agreementPoints } from '../surveys/agreement.ts';
import type { Item, QuestionnaireDocument } from '../surveys/document.ts';
import { scaleBounds } from '../surveys/scoring.ts';
import type { CountedItem, CountedScale, CubeLayout } from './snapshot.ts';

function countedItem(item: Item): CountedItem | null {
  switch (item.kind) {
    case 'agreement':
      return { name: item.name, kind: item.kind, values: agreementPoints.map((point) => point.value) };
    case 'rating':
      return {
        name: item.name,
        kind: item.kind,
        values: item.points.map((point) => point.value).sort((a, b) => a - b),
      };
    case 'single':
      return { name: item.name, kind: item.kind, values: item.options.map((option) => option.code) };
    default:
      return null;
  }
}

/** Points keep their order on the scale; option codes keep the first version's order, new ones follow. */
function widened(known: CountedItem, other: CountedItem): CountedItem {
  if (known.kind !== other.kind) throw new RangeError(`item ${known.name} is not of one kind in all versions`);
  const values = [...new Set([...known.values, ...other.values])];
  const points = values.filter((value) => typeof value === 'number');
  return { ...known, values: points.length === values.length ? points.sort((a, b) => a - b) : values };
}

function sameBounds(known: CountedScale | undefined, scale: CountedScale): CountedScale {
  if (known !== undefined && (known.low !== scale.low || known.high !== scale.high))
    throw new RangeError(`scale ${scale.name} has not the same ends in all versions`);
  return scale;
}

/**
 * What is counted of a campaign: the union over the versions it used, oldest first, items keyed by name (agreement,
 * rating and single choice only). A scale is scored as the last version that has it defines it. Throws a RangeError when
 * an item changes its kind, or a scale its ends, from one version to another: such answers cannot stand in one count.
 */
export function cubeLayout(campaign: string, documents: QuestionnaireDocument[]): CubeLayout {
  const items = new Map<string, CountedItem>();
  const scales = new Map<string, CountedScale>();
  for (const document of documents) {
    for (const item of document.sections.flatMap((section) => section.items)) {
      const counted = countedItem(item);
      if (counted === null) continue;
      const known = items.get(counted.name);
      items.set(counted.name, known === undefined ? counted : widened(known, counted));
    }
    for (const scale of document.scales) {
      const { name, minimumAnswered } = scale;
      const members = scale.items.map(({ name: item, reversed }) => ({ name: item, reversed }));
      const counted = { name, items: members, minimumAnswered, ...scaleBounds(document, scale) };
      scales.set(name, sameBounds(scales.get(name), counted));
    }
  }
  const counted = [...items.values()];
  const valueSlots = counted.reduce((widest, item) => Math.max(widest, item.values.length), 0);
  return { campaign, items: counted, scales: [...scales.values()], valueSlots };
}
