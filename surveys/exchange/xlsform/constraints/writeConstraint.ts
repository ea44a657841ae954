import type { Item } from '../../../document.ts';
import { offeredReasons } from '../../../offeredReasons.ts';
import { numberLiteral, textLiteral } from '../expression/literal.ts';
import { exclusiveText } from './exclusive.ts';
import { anchored } from './pattern.ts';

const limits = <T extends number | string>(min: T | undefined, max: T | undefined, written: (limit: T) => string) => [
  ...(min === undefined ? [] : [`. >= ${written(min)}`]),
  ...(max === undefined ? [] : [`. <= ${written(max)}`]),
];

function partsOf(item: Item): string[] {
  switch (item.kind) {
    case 'number':
      return limits(item.min, item.max, numberLiteral);
    case 'date':
      return limits(item.min, item.max, (day) => `date('${day}')`);
    case 'short_text':
      return [
        ...(item.pattern === undefined ? [] : [`regex(., ${textLiteral(anchored(item.pattern))})`]),
        `string-length(.) <= ${item.maxLength}`,
      ];
    case 'long_text':
      return [`string-length(.) <= ${item.maxLength}`];
    case 'multiple':
      return [
        ...item.options.filter((option) => option.exclusive === true).map((option) => option.code),
        ...offeredReasons(item),
      ].map(exclusiveText);
    default:
      return [];
  }
}

/** What an answer must be, as XLSForm's `constraint` says it; `''` when it may be anything of its type. */
export const constraintText = (item: Item): string => partsOf(item).join(' and ');
