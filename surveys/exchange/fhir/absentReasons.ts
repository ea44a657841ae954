import { type NoValueCode, noValueCodes } from '../../missing.ts';
import { codeOf, extensionCode, ownCode } from './ownExtensions.ts';
import type { Extension } from './shape.ts';
import { standard } from './urls.ts';

/** HL7's nearest code for each reason. Several of ours share one: the exact one stands beside it. */
const absent: Record<NoValueCode, string> = {
  not_shown: 'not-asked',
  not_in_version: 'unsupported',
  skipped: 'unknown',
  prefer_not_to_say: 'asked-declined',
  dont_know: 'asked-unknown',
  not_reached: 'temp-unknown',
  not_applicable: 'not-applicable',
};

export const writeReason = (reason: NoValueCode): Extension[] => [
  { url: standard.dataAbsentReason, valueCode: absent[reason] },
  ...ownCode('missing-reason', reason),
];

/** Why an item has no answer: our own code when it is there, else what HL7's says; undefined when neither is known. */
export function readReason(extensions: Extension[] | undefined): NoValueCode | undefined {
  const own = codeOf(extensions, 'missing-reason');
  const known = noValueCodes.find((reason) => reason === own);
  const code = extensionCode(extensions, standard.dataAbsentReason);
  return known ?? noValueCodes.find((reason) => absent[reason] === code);
}
