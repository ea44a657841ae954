import { canonicalJson } from '../../canonical.ts';
import { conditionsOf } from '../../conditions.ts';
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

/** Most conditions of one file: those of a question count again for each question under it. */
const mostConditions = 50_000;

/**
 * What reads the rules of elements of a file once all its items are known: none or one for each element. A rule that this
 * product wrote is taken as it was, unless somebody has changed the conditions beside it since. One that cannot be kept whole
 * is told once.
 */
export function ruleReader({ losses }: Reading, items: ReadItem[]): (elements: QuestionnaireItem[]) => Rule[] {
  const targets = new Map(items.map(({ source, target }) => [source.linkId, target]));
  const byName = new Map(items.map(({ item }) => [item.name, item]));

  const ownRule = ({ extension, enableWhen, enableBehavior }: QuestionnaireItem): Rule | undefined => {
    const json = jsonOf(extension, 'rule');
    if (json === undefined || isDeeperThan(json, deepestRule)) return undefined;
    const parsed = ruleSchema.safeParse(json);
    if (!parsed.success) return undefined;
    const written = writeRule(parsed.data, byName) ?? {};
    return canonicalJson(written) === canonicalJson({ enableWhen, enableBehavior }) ? parsed.data : undefined;
  };

  const rulesOf = (element: QuestionnaireItem): Rule[] => {
    const own = ownRule(element);
    if (own !== undefined) return [own];
    const rule = readRule(element, targets);
    if (rule === null) losses.push(loss(element.linkId, 'rule_left_out'));
    return rule === null || rule === undefined ? [] : [rule];
  };

  const known = new Map<QuestionnaireItem, Rule[]>();
  const read = (element: QuestionnaireItem): Rule[] => {
    const rules = known.get(element) ?? rulesOf(element);
    known.set(element, rules);
    return rules;
  };
  let room = mostConditions;
  return (elements) => {
    const rules = elements.flatMap(read);
    const conditions = rules.reduce((sum, rule) => sum + conditionsOf(rule).length, 0);
    if (conditions > room) {
      losses.push(loss(elements.at(-1)?.linkId ?? '', 'rule_left_out'));
      return [];
    }
    room -= conditions;
    return rules;
  };
}
