import { type Appendix, appendixOf, type DataSnapshot, type FigureMethods } from '../../analysis/appendix/appendix.ts';
import type { Finding } from '../../analysis/finding.ts';
import type { Text } from '../../surveys/text.ts';
import { methodTitle } from '../../web/text/methods/words.ts';
import type { Context } from '../context.ts';
import { softwareVersion } from '../softwareVersion.ts';
import type { FindingSource } from './findingSources.ts';
import { fingerprint, releaseFingerprint } from './fingerprints.ts';

/** A release that a figure was made of. `sha256` is the plain hash, which never leaves. */
interface ReleasedData {
  id: string;
  number: number;
  releasedOn: string;
  sha256: string;
  campaign: Text;
}

/** What a figure was made of: one release, those of several moments, or the ledger with its events in writing. */
export type FigureData =
  | { kind: 'release' | 'releases'; releases: ReleasedData[] }
  | { kind: 'ledger'; asOf: string; events: number; written: string };

export const releasedData = ({ release, sha256 }: FindingSource, campaign: Text): ReleasedData => ({
  ...release,
  ...{ sha256, campaign },
});

type Settings = Pick<Context, 'config'>;

function snapshotOf({ config }: Settings, data: FigureData): DataSnapshot {
  const { kind } = data;
  if (data.kind === 'ledger') {
    const { asOf, events, written } = data;
    return { kind, fingerprint: fingerprint(config, `ledger:${written}`), releases: [], ledger: { asOf, events } };
  }
  const releases = data.releases.map(({ number, releasedOn, campaign, ...release }) => ({
    ...{ number, releasedOn, campaign, fingerprint: releaseFingerprint(config, release) },
  }));
  const [only, ...others] = releases.map((release) => release.fingerprint);
  const all = only !== undefined && others.length === 0 ? only : fingerprint(config, `releases:${[only, ...others]}`);
  return { kind, fingerprint: all, releases, ledger: null };
}

/** The methods appendix of a figure. */
export const figureAppendix = (
  context: Settings,
  finding: Finding,
  { methods, data }: { methods: FigureMethods; data: FigureData },
): Appendix =>
  appendixOf(finding, methods, { methodName: methodTitle, softwareVersion, data: snapshotOf(context, data) });
