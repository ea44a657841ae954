import { isHidden, type Table, words } from './readings.ts';

interface Reply {
  table: Table;
  chart: unknown;
}

/**
 * Where an adjusted comparison or funnel tells more than the one without: a group that the plain one hides, another number of
 * people or another observed mean or share, or anything but numbers of people of teams adjusted for the share of patients among
 * those who answered.
 */
export function adjustedFaults(
  { kind, by, adjust }: { kind: 'comparison' | 'funnel'; by: string; adjust: string },
  plain: Reply | null,
  adjusted: Reply | null,
): string[] {
  if (adjusted === null) return [];
  const faults: string[] = [];
  const what = `${kind} by ${by}, adjusted for ${adjust}`;
  const known = new Map(plain?.table.rows.map((row) => [words(row.group), row]));
  for (const row of adjusted.table.rows) {
    const group = words(row.group);
    const own = known.get(group);
    for (const name of ['n', 'mean', 'share']) {
      const [told, without] = [row[name], own?.[name]];
      if (typeof told !== 'number') continue;
      if (own === undefined || isHidden(own.n)) faults.push(`${what}: ${group} is hidden without adjusting`);
      else if (typeof without === 'number' && without !== told) faults.push(`${what}: another ${name} of ${group}`);
    }
    const numbers = Object.entries(row).filter(([name, cell]) => typeof cell === 'number' && name !== 'n');
    if (by === 'team' && adjust !== 'setting' && (numbers.length > 0 || adjusted.chart !== null))
      faults.push(`${what}: tells the share of patients of ${group}`);
  }
  return faults;
}
