import { agreementPoints } from '../../surveys/agreement.ts';
import type { Item, QuestionnaireDocument } from '../../surveys/document.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import type { Audience } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { CubeLayout } from '../snapshot.ts';

/** A statement or question answered on ordered points, as its newest version words it. */
export interface ScaledItem {
  name: string;
  kind: 'agreement' | 'rating';
  text: Text;
  audience: Audience;
  /** From the lowest to the highest, in the order of the layout. */
  points: { value: number; label: Text }[];
}

/** The scaled items of a layout, in its order. `documents` are the versions used, oldest first: the newest words stand. */
export function scaledItems(layout: CubeLayout, documents: QuestionnaireDocument[]): ScaledItem[] {
  const newest = new Map<string, { item: Item; audience: Audience }>();
  for (const document of documents)
    for (const section of document.sections)
      for (const item of section.items)
        newest.set(item.name, { item, audience: item.audience === 'all' ? section.audience : item.audience });
  return layout.items.flatMap(({ name, kind, values }) => {
    const found = newest.get(name);
    if (!found || kind === 'single') return [];
    const { item, audience } = found;
    const labels = item.kind === 'agreement' ? agreementPoints : item.kind === 'rating' ? item.points : [];
    const points = values
      .filter((value) => typeof value === 'number')
      .map((value) => ({ value, label: labels.find((point) => point.value === value)?.label ?? unlabelled(value) }));
    return [{ name, kind, text: withoutPipes(item.text), audience, points }];
  });
}

/** A scale as its newest version calls it; its name where none does. */
export const scaleTitle = (documents: QuestionnaireDocument[], name: string): Text =>
  documents
    .flatMap((document) => document.scales)
    .filter((scale) => scale.name === name)
    .at(-1)?.title ?? { fr: name, en: name };

const unlabelled = (value: number): Text => ({ fr: String(value), en: String(value) });

/** A statement as it stands inside a sentence: without its full stop. */
export const withinSentence = (text: Text): Text => ({ fr: unstopped(text.fr), en: unstopped(text.en) });
const unstopped = (words: string): string => words.replace(/\s*\.$/, '');
