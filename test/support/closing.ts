/** When what a test opened is closed: after the running test, or after the last one of its file. */
export type End = 'test' | 'file';

const open: { end: End; close: () => unknown }[] = [];

/** Closes it at that end, the last opened first. The hooks stand in `afterEachFile.ts`: files share their modules. */
export const closeAt = (end: End, close: () => unknown): void => void open.push({ end, close });

/** Closes everything of these ends, even after one of them failed; throws the first failure then. */
export async function closeAll(ends: readonly End[]): Promise<void> {
  const closing = open.filter(({ end }) => ends.includes(end)).reverse();
  open.splice(0, open.length, ...open.filter(({ end }) => !ends.includes(end)));
  const failures: unknown[] = [];
  for (const { close } of closing) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
