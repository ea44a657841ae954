import type { QuestionnaireDocument } from '../document.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { placedItems } from './placedItems.ts';

/** The second and later places where a key stands. */
function repeated<K>(places: { key: K; path: string }[]): { key: K; path: string }[] {
  const seen = new Set<K>();
  return places.filter(({ key }) => seen.size === seen.add(key).size);
}

/**
 * Names and codes that stand twice. Items and scales share one set of names, for they become columns of one table;
 * sections have their own.
 */
export function nameFaults(document: QuestionnaireDocument): DocumentFault[] {
  const items = placedItems(document);
  const columns = [
    ...items.map(({ item, path }) => ({ key: item.name, path: `${path}/name` })),
    ...document.scales.map((scale, i) => ({ key: scale.name, path: `/scales/${i}/name` })),
  ];
  const sections = document.sections.map((section, i) => ({ key: section.name, path: `/sections/${i}/name` }));
  const choices = items.flatMap(({ item, path }) => {
    if (item.kind === 'single' || item.kind === 'multiple') {
      const codes = item.options.map((option, i) => ({ key: option.code, path: `${path}/options/${i}/code` }));
      return repeated(codes).map(({ key, path }) => documentFault(path, 'duplicate_option', { code: key }));
    }
    if (item.kind === 'rating') {
      const values = item.points.map((point, i) => ({ key: point.value, path: `${path}/points/${i}/value` }));
      return repeated(values).map(({ key, path }) => documentFault(path, 'duplicate_point', { value: key }));
    }
    return [];
  });
  const names = [...repeated(columns), ...repeated(sections)].map(({ key, path }) =>
    documentFault(path, 'duplicate_name', { name: key }),
  );
  return [...names, ...choices];
}
