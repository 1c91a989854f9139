import { aboutModel } from './about-model.ts';
import type { Examined } from './examine.ts';
import { licenseTexts } from './license-texts.ts';
import type { EffectiveTerm } from './model/effective-terms.ts';
import type { Finding } from './model/finding.ts';
import type { NodeLicense } from './model/license.ts';
import type { Obligation, Subject, ThresholdJudgement, Verdict } from './model/report.ts';
import { asSentence } from './util/as-sentence.ts';
import { digestOf } from './util/digest.ts';

/** What judging adds to the facts of a model. */
export interface Judgement {
  readonly thresholds: readonly ThresholdJudgement[];
  readonly obligations: readonly Obligation[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly termsDigest: string;
}

/** Levels and outcomes in the order in which a reader wants them. */
const order = ['error violation', 'error undecided', 'warning violation', 'warning undecided', 'note violation', 'note undecided'] as const;

/** The part of the report about one model: facts and judgement side by side. */
export function buildSubject(examined: Examined, judgement: Judgement): Subject {
  const { ref, lineage, records, licenses, effective } = examined;
  const own = licenses.get(lineage.subject);
  const record = records[lineage.subject];
  const subject = lineage.nodes.find(({ id }) => id === lineage.subject);
  return {
    ref: ref.asked,
    id: lineage.subject,
    revision: subject?.revision ?? null,
    verdict: judgement.verdict,
    license: { declared: [...(own?.declared ?? [])], detected: detectedOf(own), concluded: own?.concluded ?? null },
    lineage: {
      complete: lineage.complete,
      nodes: lineage.nodes.map(({ id, revision, status, origin, originEvidence, renamedFrom }) => {
        const license = licenses.get(id);
        const card = records[id]?.card ?? null;
        return { id, revision, license: license?.concluded ?? null, status, declared: [...(license?.declared ?? [])], detected: detectedOf(license), origin, originEvidence, renamedFrom, cardDigest: card === null ? null : digestOf(card), ...(records[id] ? { source: records[id].source } : {}) };
      }),
      edges: lineage.edges.map((edge) => ({ ...edge, evidence: [...edge.evidence] })),
      gaps: [...lineage.gaps],
    },
    governingLicenses: effective.governing.map(({ id, via, basis, editions }) => ({ id, via: [...via], basis, ...(editions ? { editions: [...editions] } : {}) })),
    terms: effective.terms.map((term) => reportTerm(term, examined)),
    obligations: [...judgement.obligations],
    thresholds: [...judgement.thresholds],
    findings: judgement.findings.map((finding) => ({ ...finding, message: asSentence(finding.message) })).sort(byGravity),
    termsDigest: judgement.termsDigest,
    ...(record ? { about: aboutModel(record) } : {}),
    licenseTexts: licenseTexts(examined),
  };
}

/** A term of the report; one that a curation answers says so, with file and line. */
function reportTerm({ term, state, statement, license, via, section }: EffectiveTerm, { answers = [] }: Examined): Subject['terms'][number] {
  const answered = answers.find(({ model, answer, problem }) => problem === null && model === via.at(-1) && answer.license === license && answer.term === term);
  const evidence = answered ? { evidence: [{ kind: 'curated' as const, where: answered.curation.where, quote: answered.curation.reason }] } : {};
  return { term, state, value: statement, license, via: [...via], section, ...evidence };
}

function detectedOf(license: NodeLicense | undefined): Subject['license']['detected'] {
  return (license?.detected ?? []).map(({ path, verdict, license: id, closest, sha256, added, missing, unknownTerms }) => ({ path, verdict, id, closest, sha256, added: [...added], missing: [...missing], unknownTerms: [...unknownTerms] }));
}

/** Gravest first; waived ones last; then by rule and path, so that the order never depends on how findings were made. */
function byGravity(left: Finding, right: Finding): number {
  const [a, b] = [keyOf(left), keyOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ level, outcome, ruleId, via, license, message }: Finding): string {
  const rank = order.findIndex((one) => one === `${level} ${outcome}`);
  return [rank < 0 ? 9 : rank, ruleId, via.join('>'), license ?? '', message].join('\n');
}
