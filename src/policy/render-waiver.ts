import { DataError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Waiver } from '../model/waiver.ts';
import { parseWaivers } from './parse-waivers.ts';
import type { WaiverSubject } from './waiver-fit.ts';

/** What a person decides when accepting a finding. Dates are written YYYY-MM-DD. */
export interface Approval {
  readonly reason: string;
  readonly approver: string;
  readonly ticket?: string;
  readonly approvedOn: string;
  readonly expires: string;
}

/** A waiver for a finding, pinned to everything that was looked at: revision, terms, use, and the text of the licence in question. */
export function draftWaiver({ ruleId, license }: Finding, { ids, revision, deployment, licenseTexts, termsDigest }: WaiverSubject, approval: Approval): Waiver {
  const text = licenseTexts.find((found) => found.license === license)?.sha256;
  return {
    rule: ruleId,
    model: ids[0] ?? '*',
    ...(revision === null ? {} : { revision }),
    ...(text === undefined ? {} : { licenseTextSha256: text }),
    termsDigest,
    ...(deployment === null ? {} : { use: deployment }),
    ...approval,
  };
}

/** A waiver as one entry of a waiver file. Texts are quoted, so that nothing in them is read as YAML. */
export function renderWaiver(waiver: Waiver): string {
  const lines = Object.entries(waiver).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n')}\n`;
}

/**
 * The text of a waiver file with one more waiver at its end; a new file when there is none yet. What stands in the file stays as it is.
 * Throws `DataError` when the file is wrong, or is written in a way to which nothing can be added.
 */
export function appendWaiver(existing: string | null, waiver: Waiver, file: string): string {
  if (existing === null || existing.trim() === '') return `waivers:\n${renderWaiver(waiver)}`;
  const before = parseWaivers(existing, file);
  const base = before.length === 0 ? existing.replace(/^waivers:[ \t]*(\[[ \t]*\])?[ \t]*$/m, 'waivers:') : existing;
  const text = `${base.trimEnd()}\n${renderWaiver(waiver)}`;
  if (!isAppended(text, before, file)) throw new DataError([{ message: 'the waiver cannot be added to this file as it is written', place: null, hint: `add it by hand:\n${renderWaiver(waiver)}` }]);
  return text;
}

function isAppended(text: string, before: readonly Waiver[], file: string): boolean {
  try {
    const after = parseWaivers(text, file);
    return after.length === before.length + 1 && before.every((waiver, index) => JSON.stringify(waiver) === JSON.stringify(after[index]));
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}
