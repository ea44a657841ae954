import { formatDay } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import { eventWords } from '../../../../analysis/ledger/labels.ts';
import { reasonCodes, reasonLabels } from '../../../../analysis/ledger/reasons.ts';
import type { TrailEntry } from '../../../../api/model/recommendationTrail.ts';
import type { Language } from '../../../../surveys/text.ts';
import { roleWords } from '../../../text/manage/recommendations/roleWords.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { trailWords } from '../../../text/manage/trail/words.ts';

/** The parts of an event that hold what was written, the one that says most first. */
const sentences = ['reason', 'changed', 'outcome', 'why', 'comment', 'what', 'evidence', 'note', 'routedTo'] as const;

function eventSentence(did: TrailEntry['did'] & { kind: 'event' }, at: number, language: Language): string {
  const words = trailWords[language];
  const { type, detail, occurredOn, imported } = did;
  const reason = reasonCodes.find((code) => code === detail.reasonCode);
  const quoted = sentences.map((name) => detail[name]).find((value) => typeof value === 'string');
  const parts = [
    type === 'submitted' ? words.recorded : eventWords(type)[language],
    ...(reason === undefined ? [] : [reasonLabels[reason][language]]),
    ...(occurredOn === dayOf(at) ? [] : [words.dated(formatDay(occurredOn, language))]),
    ...(imported ? [recommendationWords[language].imported] : []),
  ].join(', ');
  if (quoted === undefined) return parts;
  return language === 'fr' ? `${parts}\u00a0: «\u00a0${quoted}\u00a0»` : `${parts}: “${quoted}”`;
}

/** What was done, in plain words. */
export function sentenceOf({ did, at }: TrailEntry, language: Language): string {
  if (did.kind === 'event') return eventSentence(did, at, language);
  const words = trailWords[language];
  if (did.act === 'listed') return did.isOn ? words.listed : words.unlisted;
  return words.acts[did.act];
}

/** Who did it: the name and the role, the role alone for those who speak by their link. */
export function whoOf({ name, role }: TrailEntry, language: Language): string {
  const as = role === null ? '' : roleWords(role, language);
  return name === null ? as || recommendationWords[language].system : [name, as].filter(Boolean).join(', ');
}
