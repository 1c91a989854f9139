import { relationWords } from '../../model/relation.ts';
import type { Report, Subject } from '../../model/report.ts';
import { sectionWords } from '../../util/section-words.ts';
import { candidateTable } from '../candidate-columns.ts';
import { acceptanceWords, clauseWords, evidenceWords, pathWords } from '../finding-words.ts';
import { citedClauses } from '../html/clauses/cited-clauses.ts';
import { ownedFindings } from '../owned-findings.ts';
import { termLabel, termWords } from '../term-words.ts';
import { runRows } from './run-sheet.ts';

/** A table of texts and numbers; the first row of the sheet is `heads`. */
export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The sheets of the workbook. The candidates are those of the CSV, word for word. */
export function sheetsOf(report: Report): readonly Table[] {
  const { subjects } = report;
  return [candidates(report), terms(subjects), obligations(subjects), evidence(subjects), findings(report), { name: 'Run', heads: ['what', 'value'], widths: [40, 100], rows: runRows(report) }];
}

function candidates(report: Report): Table {
  const { titles, widths, rows } = candidateTable(report);
  const counted = titles.indexOf('findings');
  return { name: 'Candidates', heads: titles, widths, rows: rows.map((row) => row.map((cell, at) => (at === counted && /^\d{1,6}$/.test(cell) ? Number(cell) : cell))) };
}

/** Everything that was found, also what does not decide, and what was found about the run. */
function findings({ subjects, findings: run }: Report): Table {
  const all = [...subjects.flatMap((subject) => ownedFindings(subject).map((finding) => ({ model: subject.id, finding }))), ...run.map((finding) => ({ model: 'the run', finding }))];
  const rows = all.map(({ model, finding }) => [model, finding.level, finding.outcome, finding.ruleId, finding.message, clauseWords(finding) ?? '', pathWords(finding.via), finding.evidence.map(evidenceWords).join('\n'), finding.howToFix, acceptanceWords(finding) ?? '']);
  return { name: 'Findings', heads: ['model', 'level', 'outcome', 'rule', 'reason', 'clause', 'path', 'seen', 'how to fix', 'accepted'], widths: [40, 9, 11, 26, 60, 22, 50, 50, 50, 40], rows };
}

/** Terms with the words of their clauses where a text was read, and the file, revision and hash by which those can be found again. */
function terms(subjects: readonly Subject[]): Table {
  const rows = subjects.flatMap((subject) => {
    const clauses = citedClauses(subject);
    return subject.terms.map((term) => {
      const cited = clauses.filter((clause) => clause.terms.includes(term.term) && clause.license === term.license && clause.via.join() === term.via.join() && clause.quotation?.words);
      const words = cited.map(({ citation, quotation }) => `${sectionWords(citation)}: ${quotation?.words ?? ''}${quotation?.cut ? ' […]' : ''}`).join('\n\n');
      const read = [...new Set(cited.flatMap(({ source }) => (source === null ? [] : [`${source.path} of ${source.model}, revision ${source.revision ?? 'not known'}, sha256 ${source.sha256}`])))].join('\n');
      return [subject.id, termLabel(term.term), termWords(term), term.license, term.section === null ? '' : sectionWords(term.section), pathWords(term.via), words, read];
    });
  });
  return { name: 'Terms', heads: ['model', 'term', 'what it says', 'licence', 'section', 'path', 'words of the licence', 'read from'], widths: [40, 24, 60, 18, 14, 50, 90, 50], rows };
}

function obligations(subjects: readonly Subject[]): Table {
  const rows = subjects.flatMap((subject) => subject.obligations.map(({ text, exact, trigger, license, section, via }) => [subject.id, text, exact ?? '', trigger, license, section === null ? '' : sectionWords(section), pathWords(via), '']));
  return { name: 'Obligations', heads: ['model', 'duty', 'exact words', 'when', 'licence', 'section', 'path', 'done'], widths: [40, 60, 50, 34, 22, 16, 60, 8], rows };
}

function evidence(subjects: readonly Subject[]): Table {
  const steps = (subject: Subject): readonly (readonly string[])[] => subject.lineage.edges.flatMap(({ child, parent, relation, confidence, evidence: shown }) => shown.map(({ kind, where, quote }) => [subject.id, child, relationWords[relation].label, parent, confidence, kind, where, quote ?? '']));
  const texts = (subject: Subject): readonly (readonly string[])[] => (subject.licenseTexts ?? []).map(({ model, license, verdict, path, revision, sha256 }) => [subject.id, model, 'ships', license ?? 'a text that is not known', verdict, 'licence text', path, `revision ${revision ?? 'not known'}, sha256 ${sha256}`]);
  const rows = subjects.flatMap((subject) => [...steps(subject), ...texts(subject)]);
  return { name: 'Evidence', heads: ['model', 'of', 'relation', 'to', 'how sure', 'kind', 'where', 'words'], widths: [40, 40, 12, 40, 12, 14, 44, 70], rows };
}
