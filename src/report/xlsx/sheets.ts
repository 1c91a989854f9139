import type { Report, Subject } from '../../model/report.ts';
import { decidingFinding } from '../deciding-finding.ts';
import { citedClauses } from '../html/clauses/cited-clauses.ts';
import { rowFactWords } from '../row-fact-words.ts';
import { sectionWords } from '../section-words.ts';
import { termLabel, termWords } from '../term-words.ts';
import { verdictWords } from '../words.ts';

/** A table of texts and numbers; the first row of the sheet is `heads`. */
export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The four sheets of the workbook. Columns of the candidate list stand behind modelcheck's own. */
export function sheetsOf({ subjects }: Report): readonly Table[] {
  return [candidates(subjects), terms(subjects), obligations(subjects), evidence(subjects)];
}

function candidates(subjects: readonly Subject[]): Table {
  const stated = subjects.some((subject) => rowFactWords(subject).length > 0);
  const carried = [...new Set(subjects.flatMap(({ columns }) => Object.keys(columns ?? {})))];
  const rows = subjects.map((subject) => {
    const licenses = [...new Set(subject.governingLicenses.map(({ id }) => id))].join(', ');
    return [subject.ref, subject.id, subject.revision ?? '', verdictWords[subject.verdict].mark, subject.license.declared.join(', '), licenses, ...deciding(subject), subject.lineage.complete ? 'yes' : 'no', ...(stated ? [rowFactWords(subject).join('; ')] : []), ...carried.map((name) => own(subject, name))];
  });
  return { name: 'Candidates', heads: ['asked', 'model', 'revision', 'verdict', 'declared licence', 'governing licences', 'deciding reason', 'rule', 'clause', 'path', 'what to do', 'lineage complete', ...(stated ? ['facts of its row'] : []), ...carried], widths: [36, 40, 24, 11, 18, 26, 60, 26, 22, 44, 50, 12, ...(stated ? [34] : []), ...carried.map(() => 22)], rows };
}

/** Reason, rule, clause, path and remedy of the deciding finding, called a remark where the model passes; empty cells where there is none. */
function deciding(subject: Subject): readonly string[] {
  const finding = decidingFinding(subject);
  if (!finding) return ['', '', '', '', ''];
  const { message, ruleId, license, section, via, howToFix } = finding;
  return [subject.verdict === 'pass' ? `Remark: ${message}` : message, ruleId, [license ?? '', section ? `section ${section}` : ''].join(' ').trim(), via.join(' > '), howToFix];
}

function own({ columns }: Subject, name: string): string {
  return columns && Object.hasOwn(columns, name) ? (columns[name] ?? '') : '';
}

/** Terms with the words of their clauses where a text was read, and the file, revision and hash by which those can be found again. */
function terms(subjects: readonly Subject[]): Table {
  const rows = subjects.flatMap((subject) => {
    const clauses = citedClauses(subject);
    return subject.terms.map((term) => {
      const cited = clauses.filter((clause) => clause.terms.includes(term.term) && clause.license === term.license && clause.via.join() === term.via.join() && clause.quotation?.words);
      const words = cited.map(({ citation, quotation }) => `${sectionWords(citation)}: ${quotation?.words ?? ''}${quotation?.cut ? ' […]' : ''}`).join('\n\n');
      const read = [...new Set(cited.flatMap(({ source }) => (source === null ? [] : [`${source.path} of ${source.model}, revision ${source.revision ?? 'not known'}, sha256 ${source.sha256}`])))].join('\n');
      return [subject.id, termLabel(term.term), termWords(term), term.license, term.section ?? '', term.via.join(' > '), words, read];
    });
  });
  return { name: 'Terms', heads: ['model', 'term', 'what it says', 'licence', 'section', 'path', 'words of the licence', 'read from'], widths: [40, 24, 60, 18, 14, 50, 90, 50], rows };
}

function obligations(subjects: readonly Subject[]): Table {
  const rows = subjects.flatMap((subject) => subject.obligations.map(({ text, exact, trigger, license, section, via }) => [subject.id, text, exact ?? '', trigger, license, section ?? '', via.join(' > '), '']));
  return { name: 'Obligations', heads: ['model', 'duty', 'exact words', 'when', 'licence', 'section', 'path', 'done'], widths: [40, 60, 50, 34, 22, 16, 60, 8], rows };
}

function evidence(subjects: readonly Subject[]): Table {
  const steps = (subject: Subject): readonly (readonly string[])[] => subject.lineage.edges.flatMap(({ child, parent, relation, confidence, evidence: shown }) => shown.map(({ kind, where, quote }) => [subject.id, child, relation, parent, confidence, kind, where, quote ?? '']));
  const texts = (subject: Subject): readonly (readonly string[])[] => (subject.licenseTexts ?? []).map(({ model, license, verdict, path, revision, sha256 }) => [subject.id, model, 'ships', license ?? 'a text that is not known', verdict, 'licence text', path, `revision ${revision ?? 'not known'}, sha256 ${sha256}`]);
  const rows = subjects.flatMap((subject) => [...steps(subject), ...texts(subject)]);
  return { name: 'Evidence', heads: ['model', 'of', 'relation', 'to', 'how sure', 'kind', 'where', 'words'], widths: [40, 40, 12, 40, 12, 14, 44, 70], rows };
}
