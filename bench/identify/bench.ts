import { loadFingerprints } from '../../src/license/identify/identify-text.ts';
import { percent, type Bench, type BenchRow } from '../table.ts';
import { scoreFormats, scoreLeaveOneOut, scoreMutations, type Score } from './accuracy.ts';
import { formatChanges } from './format-changes.ts';
import { readFingerprintFile, readKnownTexts, type LabelledText } from './known-texts.ts';
import { mutations } from './mutations.ts';
import { runPeers } from './peers.ts';
import { timeIdentification } from './timing.ts';

/** Accuracy and speed of text identification on the real texts, beside the tools of Debian where they are installed. */
export const identifyBench: Bench = {
  title: 'Licence text identification',
  run() {
    const texts = readKnownTexts();
    return Promise.resolve(texts === null ? { skipped: 'the texts in ../shared/license-texts are not there' } : measure(texts));
  },
};

function measure(texts: readonly LabelledText[]): readonly BenchRow[] {
  const file = readFingerprintFile();
  const fingerprints = loadFingerprints(file);
  const { load, exact, normalised, near } = timeIdentification(texts, file);
  return [
    allRight(`${texts.length} texts under ${Object.keys(formatChanges).length} changes of form: identified`, scoreFormats(texts, fingerprints)),
    noneWrong(`${Object.keys(mutations).length} kinds of change of substance: falsely identified`, scoreMutations(texts, fingerprints)),
    noneWrong('each text while unknown itself: falsely identified', scoreLeaveOneOut(texts, fingerprints)),
    atMost('exact hit, median of texts', exact, 0.5),
    atMost('exact hit after normalisation, median of texts', normalised, 0.5),
    atMost('near match, median of texts', near, 5),
    atMost('load of the fingerprints', load, 30),
    ...comparePeers(texts, normalised),
  ];
}

function allRight(what: string, { right, total, failures }: Score): BenchRow {
  return { what, target: '100 %', figure: `${percent(right, total)} (${right}/${total})${listed(failures)}`, met: right === total };
}

function noneWrong(what: string, { total, failures }: Score): BenchRow {
  return { what, target: '0', figure: `${failures.length} of ${total}${listed(failures)}`, met: failures.length === 0 };
}

function listed(failures: readonly string[]): string {
  return failures.length === 0 ? '' : `: ${failures.slice(0, 5).join('; ')}`;
}

function atMost(what: string, milliseconds: number, target: number): BenchRow {
  return { what, target: `≤ ${target} ms`, figure: `${milliseconds.toFixed(2)} ms`, met: milliseconds <= target };
}

/** The same texts as they are, each tool started once for all of them. */
function comparePeers(texts: readonly LabelledText[], ours: number): readonly BenchRow[] {
  return runPeers(texts).map((peer) => {
    const what = `${peer.tool} on the same texts, time as a multiple of ours (exact hit after normalisation)`;
    if ('missing' in peer) return { what, target: '', figure: 'skipped: not installed', met: null };
    const figure = `×${Math.round(peer.perText / ours)}; right ${peer.right}/${texts.length}, not named ${peer.unnamed}, named wrongly ${peer.wrong.length}${listed(peer.wrong)}`;
    return { what, target: '', figure, met: null };
  });
}
