import { canonicalJson } from '../../canonical.ts';
import { type Rule, ruleSchema } from '../../rule.ts';
import { isDeeperThan } from '../depth.ts';
import { loss } from '../loss.ts';
import { jsonOf } from './ownExtensions.ts';
import type { ReadItem } from './readItem.ts';
import type { Reading } from './reading.ts';
import { readRule } from './readRule.ts';
import type { QuestionnaireItem } from './shape.ts';
import { writeRule } from './writeRule.ts';

/** Deepest JSON of a rule that is read. */
const deepestRule = 40;

/**
 * What reads the rules of a file once all its items are known: none, or one. A rule that this product wrote is taken as it
 * was, unless somebody has changed the conditions beside it since. One that cannot be kept whole is told once.
 */
export function ruleReader({ losses }: Reading, items: ReadItem[]): (element: QuestionnaireItem) => Rule[] {
  const targets = new Map(items.map(({ source, target }) => [source.linkId, target]));
  const byName = new Map(items.map(({ item }) => [item.name, item]));
  const told = new Set<QuestionnaireItem>();

  const ownRule = ({ extension, enableWhen, enableBehavior }: QuestionnaireItem): Rule | undefined => {
    const json = jsonOf(extension, 'rule');
    if (json === undefined || isDeeperThan(json, deepestRule)) return undefined;
    const parsed = ruleSchema.safeParse(json);
    if (!parsed.success) return undefined;
    const written = writeRule(parsed.data, byName) ?? {};
    return canonicalJson(written) === canonicalJson({ enableWhen, enableBehavior }) ? parsed.data : undefined;
  };

  return (element) => {
    const own = ownRule(element);
    if (own !== undefined) return [own];
    const rule = readRule(element, targets);
    if (rule === null && !told.has(element)) losses.push(loss(element.linkId, 'rule_left_out'));
    told.add(element);
    return rule === null || rule === undefined ? [] : [rule];
  };
}
