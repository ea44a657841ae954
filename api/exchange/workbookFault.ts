import type { UnreadableCode } from '../../surveys/exchange/unreadable.ts';

/** Why a file cannot be read as a workbook; caught where files are read, and told to the person who sent it. */
export class WorkbookFault extends Error {
  readonly code: UnreadableCode;
  readonly params: Record<string, string | number>;
  constructor(code: UnreadableCode, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
