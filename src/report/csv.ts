import type { Report, Subject } from '../model/report.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { decidingFinding, openFindings } from './deciding-finding.ts';
import { rowFactWords } from './row-fact-words.ts';

/** Columns that modelcheck adds, before those of the candidate list. */
const columns = {
  model: ({ ref }) => ref,
  id: ({ id }) => id,
  revision: ({ revision }) => revision ?? '',
  verdict: ({ verdict }) => verdict,
  declared_license: ({ license }) => license.declared.join(' + '),
  governing_licenses: ({ governingLicenses }) => governingLicenses.map(({ id }) => id).join(' + '),
  deciding_rule: (subject) => decidingFinding(subject)?.ruleId ?? '',
  reason: (subject) => decidingFinding(subject)?.message ?? '',
  clause: (subject) => clauseOf(subject),
  path: (subject) => (decidingFinding(subject)?.via ?? []).join(' > '),
  how_to_fix: (subject) => decidingFinding(subject)?.howToFix ?? '',
  findings: ({ findings }) => String(openFindings(findings).length),
  lineage_complete: ({ lineage }) => (lineage.complete ? 'yes' : 'no'),
  facts_from_row: (subject) => rowFactWords(subject).join('; '),
} as const satisfies Record<string, (subject: Subject) => string>;

/**
 * A table for spreadsheets (RFC 4180, CRLF), with the columns of the candidate list behind modelcheck's; one of the same name
 * is marked. Formulae are defused.
 */
export function renderCsv({ subjects }: Report): string {
  const own = Object.entries(columns);
  const carried = [...new Set(subjects.flatMap(({ columns: given }) => Object.keys(given ?? {})))];
  const head = [...own.map(([name]) => name), ...carried.map((name) => (Object.hasOwn(columns, name) ? `${name} (list)` : name))];
  const lines = subjects.map((subject) => [...own.map(([, value]) => value(subject)), ...carried.map((name) => carriedValue(subject, name))]);
  return [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function carriedValue({ columns: given }: Subject, name: string): string {
  return given && Object.hasOwn(given, name) ? (given[name] ?? '') : '';
}

function clauseOf(subject: Subject): string {
  const finding = decidingFinding(subject);
  return finding?.license ? `${finding.license}${finding.section ? ` §${finding.section}` : ''}` : '';
}

/**
 * A cell that a spreadsheet would run gets an apostrophe before it (OWASP, CSV injection; full-width signs are read as the plain
 * ones by some). Numbers stay numbers.
 */
function cell(text: string): string {
  const plain = sanitizeLine(text, 32_000);
  const runs = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(plain) && !/^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/.test(plain);
  const safe = runs ? `'${plain}` : plain;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
