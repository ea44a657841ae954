import type { FindingKind } from '../../../analysis/finding.ts';
import type { FindingQuery } from '../../../api/model/findingQuery.ts';
import type { ShownFinding } from '../../../api/model/findings.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import type { FilterName } from '../../text/dashboard/words.ts';

/** A figure as pages get it. The chart arrives drawn: here its presence is what matters. */
export type FigureReply = Omit<ShownFinding, 'chart'> & {
  chart: Record<Language, { wide: object; narrow: object }> | null;
};

/** The query of a figure: the programme, and what narrows it. */
export type FigureQuery = Partial<Record<FilterName | 'page', string>> & { program: string };

function ask(client: Client, kind: FindingKind, given: FigureQuery) {
  // The contract names the few values that sides and levels may take; the API refuses any other.
  const query = given as FigureQuery & {
    side?: Side | 'both';
    by?: 'team' | 'institution';
    order?: 'name' | 'region' | 'value';
  } & Pick<FindingQuery, 'level' | 'continuum'> &
    Partial<Pick<FindingQuery, 'adjust'>>;
  switch (kind) {
    case 'satisfaction':
      return client.findings.satisfaction.$get({ query });
    case 'trend':
      return client.findings.trend.$get({ query });
    case 'diversity':
      return client.findings.diversity.$get({ query });
    case 'reach':
      return client.findings.reach.$get({ query });
    case 'intersection':
      return client.findings.intersection.$get({ query });
    case 'accommodations':
      return client.findings.accommodations.$get({ query });
    case 'follow-through':
      return client.findings['follow-through'].$get({ query });
    case 'comparison':
      return client.findings.comparison.$get({ query });
    case 'associations':
      return client.findings.associations.$get({ query });
    case 'gap':
      return client.findings.gap.$get({ query });
    case 'explore':
      return client.findings.explore.$get({ query });
    case 'change':
      return client.findings.change.$get({ query });
    case 'control':
      return client.findings.control.$get({ query });
    case 'multiples':
      return client.findings.multiples.$get({ query });
    case 'funnel':
      return client.findings.funnel.$get({ query });
    case 'decision-time':
      return client.findings['decision-time'].$get({ query });
    case 'implementation-time':
      return client.findings['implementation-time'].$get({ query });
    case 'cohorts':
      return client.findings.cohorts.$get({ query });
    case 'loop':
      return client.findings.loop.$get({ query });
    case 'flow':
      return client.findings.flow.$get({ query });
    case 'pipeline':
      return client.findings.pipeline.$get({ query });
    case 'ledger-comparison':
      return client.findings['ledger-comparison'].$get({ query });
    case 'felt-heard':
      return client.findings['felt-heard'].$get({ query });
    case 'comments':
      return client.findings.comments.$get({ query });
  }
}

/**
 * One of the figures; null when nothing is released that it could show.
 * @throws PageProblem for any other refusal.
 */
export async function readFinding(client: Client, kind: FindingKind, query: FigureQuery): Promise<FigureReply | null> {
  try {
    return await unwrap<FigureReply>(ask(client, kind, query));
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'not_found' && error.params.noun === 'release') return null;
    throw error;
  }
}
