import type { Report, Subject } from '../model/report.ts';
import { sanitizeLine } from '../util/sanitize.ts';

/** Columns that modelcheck adds, before those of the candidate list. */
const columns = {
  model: ({ ref }) => ref,
  id: ({ id }) => id,
  revision: ({ revision }) => revision ?? '',
  verdict: ({ verdict }) => verdict,
  declared_license: ({ license }) => license.declared.join(' + '),
  governing_licenses: ({ governingLicenses }) => governingLicenses.map(({ id }) => id).join(' + '),
  deciding_rule: (subject) => deciding(subject)?.ruleId ?? '',
  reason: (subject) => deciding(subject)?.message ?? '',
  clause: (subject) => clauseOf(subject),
  path: (subject) => (deciding(subject)?.via ?? []).join(' > '),
  how_to_fix: (subject) => deciding(subject)?.howToFix ?? '',
  findings: ({ findings }) => String(findings.filter(({ outcome }) => outcome !== 'waived').length),
  lineage_complete: ({ lineage }) => (lineage.complete ? 'yes' : 'no'),
} as const satisfies Record<string, (subject: Subject) => string>;

/** A table for spreadsheets (RFC 4180, CRLF), with the columns of the candidate list behind modelcheck's. Formulae are defused. */
export function renderCsv({ subjects }: Report): string {
  const own = Object.entries(columns);
  const carried = [...new Set(subjects.flatMap(({ columns: given }) => Object.keys(given ?? {})))];
  const lines = subjects.map((subject) => [...own.map(([, value]) => value(subject)), ...carried.map((name) => subject.columns?.[name] ?? '')]);
  return [[...own.map(([name]) => name), ...carried], ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** The finding that decides: the first error that is not waived, else the first finding. */
function deciding({ findings }: Subject): Subject['findings'][number] | undefined {
  const open = findings.filter(({ outcome }) => outcome !== 'waived');
  return open.find(({ level, outcome }) => level === 'error' && outcome === 'violation') ?? open.find(({ level }) => level === 'error') ?? open[0];
}

function clauseOf(subject: Subject): string {
  const finding = deciding(subject);
  return finding?.license ? `${finding.license}${finding.section ? ` §${finding.section}` : ''}` : '';
}

/** A cell that a spreadsheet would run (OWASP, CSV injection) gets an apostrophe before it. */
function cell(text: string): string {
  const plain = sanitizeLine(text, 32_000);
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
