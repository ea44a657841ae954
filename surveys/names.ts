import * as z from 'zod';
import { noValueCodes } from './missing.ts';

/** Names and codes are keys of plain objects, where `constructor` and the like already mean something. */
const isNoBuiltInProperty = (key: string): boolean => !(key in Object.prototype);
/** A stored code must not read like a reason for a missing answer. */
const isNoReason = (code: string): boolean => !noValueCodes.some((reason) => reason === code.toLowerCase());

/** A stable key: item names, section names and scale names. Lower snake case, at most 64 characters. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/)
  .refine(isNoBuiltInProperty);
/**
 * What is stored for a chosen option; never the label. Numeric codes are written as digits. Never one of the no-value
 * codes, so that a form and an export may hold both in one place.
 */
export const codeSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/)
  .refine((code) => isNoBuiltInProperty(code) && isNoReason(code));
