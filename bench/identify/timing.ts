import { identifyText, loadFingerprints } from '../../src/license/identify/identify-text.ts';
import type { LabelledText } from './known-texts.ts';

/** Milliseconds. Each text counts with its fastest run, as other work on the machine only ever adds; the median is over texts. */
export interface Timing {
  readonly load: number;
  readonly exact: number;
  /** The same text with other line ends, so that only its normalised words are known. */
  readonly normalised: number;
  readonly near: number;
}

const runs = 15;

/** Times loading, an exact hit of every text, and a near match: the text with one word changed and one added. */
export function timeIdentification(texts: readonly LabelledText[], file: Uint8Array): Timing {
  const fingerprints = loadFingerprints(file);
  const fastest = (run: () => void): number => Math.min(...Array.from({ length: runs }, () => elapsed(run)));
  const exact = texts.map(({ text }) => fastest(() => identifyText(text, fingerprints)));
  const near = texts.map(({ text }) => changed(text)).map((text) => fastest(() => identifyText(text, fingerprints)));
  const normalised = texts.map(({ text }) => text.replace(/\r?\n/g, '\r\n')).map((text) => fastest(() => identifyText(text, fingerprints)));
  return { load: fastest(() => loadFingerprints(file)), exact: median(exact), normalised: median(normalised), near: median(near) };
}

function changed(text: string): string {
  const middle = text.indexOf(' ', text.length / 2);
  return `${text.slice(0, middle)} otherwise${text.slice(middle)} finally`;
}

function elapsed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
