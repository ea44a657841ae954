import type { Language, Text } from '../../surveys/text.ts';
import { formatNumber, formatPercent, inBoth } from '../format.ts';

/** A rule of computation that applied to a figure, with the value that was in force. */
export interface AppliedDefault {
  /** As docs/methods.md has it. */
  key: string;
  name: Text;
  value: number | [low: number, high: number];
  /** The value as readers of either language write it. */
  written: Text;
  /** Who set it: `file#constant` in the code, or the campaign or questionnaire. */
  source: string;
}

type Write = (value: number, language: Language) => string;

const whole: Write = (value, language) => formatNumber(value, language);
const twoDecimals: Write = (value, language) => formatNumber(value, language, 2);
export const percent: Write = (value, language) => formatPercent(value, language);

export const applied = (
  key: string,
  name: Text,
  value: number,
  source: string,
  write: Write | 'decimals' = whole,
): AppliedDefault => {
  const written = write === 'decimals' ? twoDecimals : write;
  return { key, name, value, written: inBoth((language) => written(value, language)), source };
};

/** A range, both ends written alike. */
export const appliedRange = (
  key: string,
  name: Text,
  value: [low: number, high: number],
  source: string,
): AppliedDefault => ({
  ...{ key, name, value, source },
  written: inBoth((language) => {
    const [low, high] = value.map((end) => formatNumber(end, language, 1));
    return language === 'fr' ? `de ${low} à ${high}` : `from ${low} to ${high}`;
  }),
});
