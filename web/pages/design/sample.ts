import type { TopLevelSpec } from 'vega-lite';
import type { ChartWidth } from '../../../analysis/charts/theme.ts';
import type { Language, Text } from '../../../surveys/text.ts';

/** A chart form in one of its states, over invented rows. */
export interface Sample {
  name: string;
  title: Text;
  spec: (language: Language, width: ChartWidth) => TopLevelSpec;
}
