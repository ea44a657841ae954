import { formatDay } from '../../../../analysis/format.ts';
import type { DryRunFinding } from '../../../../api/model/dryRunCodes.ts';
import type { Language } from '../../../../surveys/text.ts';
import { dryRunWords } from '../../../text/manage/dryRun/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';

/** A finding as a sentence. */
export function findingSentence(finding: DryRunFinding, language: Language): string {
  const words = dryRunWords[language];
  const { sides, languages } = vocabulary[language];
  return words.findings[finding.code]({
    people: finding.members.length,
    teams: finding.teams.length,
    side: finding.side === undefined ? '' : sides[finding.side],
    language: finding.language === undefined ? '' : languages[finding.language],
    of: finding.of === undefined ? '' : words.of[finding.of],
    day: finding.day === undefined ? '' : formatDay(finding.day, language),
    number: finding.number ?? 0,
  });
}
