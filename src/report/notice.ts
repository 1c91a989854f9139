import type { LicenseText, Obligation, Report, Subject } from '../model/report.ts';
import type { ReportOptions } from './reporter.ts';
import { sanitize, sanitizeLine } from '../util/sanitize.ts';
import { sha256Hex } from '../util/digest.ts';
import { openFindings } from './deciding-finding.ts';
import { clauseWords } from './finding-words.ts';
import { disclaimer, verdictWords } from './words.ts';

/** A licence text to ship beside the notice file. */
export interface NoticeFile {
  /** Made of letters, digits, dots, dashes and the signs of licence ids; no path. */
  readonly name: string;
  readonly text: string;
}

/** Terms whose exact words a product shows, and those that fix a name. */
const shown: ReadonlySet<string> = new Set(['badge']);
const names: ReadonlySet<string> = new Set(['derivativeNaming', 'outputTraining']);

/**
 * The attribution pack for shipping models: for each whether it is not cleared, the exact notices, the lines to show, the rules for names, the other duties,
 * and the licence texts to include with the hash of each as it was read, and the name of its copy where copies are written.
 */
export function renderNotice(report: Report, { texts }: Partial<ReportOptions> = {}): string {
  const head = ['THIRD-PARTY MODEL NOTICES', '', `Made by modelcheck ${report.tool.version} on ${report.checkedAt}. ${disclaimer}`, ''];
  const parts = report.subjects.length === 0 ? ['No model was checked.', ''] : report.subjects.flatMap((subject) => modelPart(subject, { policy: report.policy.id, texts: texts ?? 'named' }));
  const run = openFindings(report.findings).filter(({ level }) => level === 'error').map(({ message }) => `Not complete: ${sanitizeLine(message, 2000)}`);
  return `${[...head, ...run, ...(run.length > 0 ? [''] : []), ...parts].join('\n').trimEnd()}\n`;
}

/** Copies of the licence texts that the report carries, each once, under names that no stranger chose. */
export function noticeFiles(report: Report): readonly NoticeFile[] {
  const texts = report.subjects.flatMap(({ licenseTexts }) => licenseTexts ?? []);
  const files = texts.flatMap((entry) => (entry.text === null ? [] : [{ name: fileName(entry), text: entry.text }]));
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** `copied`: the notice names the copies that are written beside it. */
type Texts = 'named' | 'copied';

function modelPart(subject: Subject, { policy, texts }: { readonly policy: string; readonly texts: Texts }): readonly string[] {
  const { obligations } = subject;
  const notices = obligations.filter(({ term, exact }) => term === 'noticeText' && exact !== null);
  const badges = obligations.filter(({ term, exact }) => shown.has(term) && exact !== null);
  const naming = obligations.filter(({ term }) => names.has(term));
  const others = obligations.filter((duty) => ![...notices, ...badges, ...naming].includes(duty));
  return [
    '='.repeat(78),
    `${sanitizeLine(subject.id)}${subject.revision === null ? '' : `, revision ${sanitizeLine(subject.revision)}`}`,
    ...(subject.verdict === 'pass' ? [] : [`NOT CLEARED: this model ${verdictWords[subject.verdict].phrase} (${sanitizeLine(policy)}). What follows is no permission to ship it.`]),
    `Licences that bind: ${[...new Set(subject.governingLicenses.map(({ id }) => sanitizeLine(id)))].join(', ') || 'none established, which is no permission'}`,
    ...(subject.lineage.complete ? [] : ['The lineage is not complete: further notices may be due.']),
    ...part('Notices to ship, word for word', notices.flatMap(exactLines)),
    ...part('Lines to show', badges.flatMap(exactLines)),
    ...part('Names', naming.map(dutyLine)),
    ...part('Other duties', others.map(dutyLine)),
    ...part('Licence texts to include', textLines(subject, texts)),
    '',
  ];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, '', ...lines];
}

function exactLines(duty: Obligation): readonly string[] {
  return [...sanitize(duty.exact ?? '').split(/\r?\n/).map((line) => `    ${line}`), `  (${source(duty)}; ${sanitizeLine(duty.text)}, ${sanitizeLine(duty.trigger)})`];
}

function dutyLine(duty: Obligation): string {
  return `  - ${sanitizeLine(duty.text)}, ${sanitizeLine(duty.trigger)} (${source(duty)})`;
}

function source(duty: Obligation): string {
  return sanitizeLine(clauseWords(duty) ?? '');
}

/** Every binding licence has a line: with the texts that were read of it, or that its text must be fetched. */
function textLines({ governingLicenses, licenseTexts = [], lineage }: Subject, texts: Texts): readonly string[] {
  const binding = [...new Set(governingLicenses.flatMap(({ id, editions = [] }) => (editions.length > 0 ? editions : [id])))];
  return binding.flatMap((id) => {
    const read = licenseTexts.filter(({ license }) => license === id);
    if (read.length > 0) return read.map((entry) => `  - ${sanitizeLine(id)}: ${sanitizeLine(entry.path)} of ${sanitizeLine(entry.model)}, sha256 ${sanitizeLine(entry.sha256)}${entry.verdict === 'variant' ? ' (a changed copy)' : ''}${texts === 'copied' ? `; ${copyWords(entry, licenseTexts)}` : ''}`);
    const seen = lineage.nodes.find(({ detected }) => detected.some((text) => text.id === id));
    return [`  - ${sanitizeLine(id)}: ${seen ? `its text stands in ${sanitizeLine(seen.id)} and is not carried in this report` : 'no text was read in these repositories; get it from the licensor'}`];
  });
}

/** The copy of a text, which may be carried by another entry with the same hash. */
function copyWords({ sha256 }: LicenseText, all: readonly LicenseText[]): string {
  const carried = all.find((one) => one.sha256 === sha256 && one.text !== null);
  return carried ? `copy in ${fileName(carried)}` : 'too long to be copied here; take it from the repository';
}

function fileName({ license, text, sha256 }: LicenseText): string {
  const name = (license ?? 'unrecognised').replace(/[^A-Za-z0-9.@+-]/g, '-').replace(/^\.+/, '').slice(0, 80) || 'unrecognised';
  const hash = /^[0-9a-f]{64}$/.test(sha256) ? sha256 : sha256Hex(text ?? '');
  return `${name}-${hash.slice(0, 12)}.txt`;
}
