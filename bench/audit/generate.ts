import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { dumpLine, type DumpModel } from './dump-model.ts';
import { seededRandom, weighted } from './random.ts';

/**
 * Shares of the real Hub: licence tags and relations of Laufer et al., arXiv 2508.06811 (1,860,411 models, 36.1 % with a licence);
 * the licence of a child equals its parent's on 78.5 to 80.2 % of steps; 0.6 steps a model.
 */
const license = weighted<string>([['apache-2.0', 44.4], ['mit', 16.3], ['other', 12.2], ['openrail', 5.6], ['creativeml-openrail-m', 4.4], ['cc-by-nc-4.0', 2.1], ['llama2', 1.5], ['llama3', 1.5], ['gemma', 1.3], ['unknown', 1.2], ['llama3.1', 1.1], ['llama3.2', 0.9], ['cc-by-4.0', 2], ['cc-by-sa-4.0', 1], ['cc-by-nc-sa-4.0', 1.5], ['afl-3.0', 1], ['gpl-3.0', 0.8], ['bigscience-bloom-rail-1.0', 0.6], ['bsd-3-clause', 0.4], ['agpl-3.0', 0.2]]);
const relation = weighted<string>([['finetune', 189_391], ['quantized', 101_921], ['adapter', 241_417], ['merge', 40_924]]);
const parentsOfMerge = weighted<number>([[2, 50], [3, 25], [4, 12], [5, 7], [8, 4], [12, 1.5], [20, 0.4], [65, 0.02]]);

/** Share of models that name a base, chosen so that there are 0.6 steps a model although merges have several. */
const withBase = 0.505;
const withLicense = 0.361;
const sameLicense = 0.79;
const danglingBase = 0.03;

/** A made dump of `size` models as a stream of lines; the planted models come first. */
export function* generateModels(size: number, planted: readonly DumpModel[], seed = 7): Generator<DumpModel> {
  yield* planted;
  const random = seededRandom(seed);
  const licenses: (string | null)[] = [];
  for (let index = 0; index < size - planted.length; index += 1) {
    const model = background(index, licenses, random);
    licenses.push(model.license);
    yield model;
  }
}

/** A base is an earlier model, and a few of them have most children. */
function background(index: number, licenses: readonly (string | null)[], random: () => number): DumpModel {
  const id = idOf(index);
  const own = random() < withLicense ? license(random()) : null;
  if (index < 100 || random() >= withBase) return { id, license: own, bases: [], relation: null };
  const how = relation(random());
  const parents = Array.from({ length: how === 'merge' ? parentsOfMerge(random()) : 1 }, () => Math.floor(index * random() ** 4));
  const bases = [...new Set(parents.map((parent) => (random() < danglingBase ? `gone-${parent % 997}/model-${parent}` : idOf(parent))))];
  const inherited = licenses[parents[0] ?? 0] ?? null;
  return { id, license: own !== null && inherited !== null && random() < sameLicense ? inherited : own, bases, relation: how };
}

function idOf(index: number): string {
  return `org-${index % 50_021}/some-model-name-${index}-7B-v0.${index % 10}`;
}

/** Writes models as NDJSON. */
export async function writeDump(file: string, models: Iterable<DumpModel>): Promise<void> {
  const stream = createWriteStream(file);
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const ready = stream.write(`${lines.join('\n')}\n`);
    lines = [];
    if (!ready) await once(stream, 'drain');
  };
  for (const model of models) if (lines.push(dumpLine(model)) >= 5_000) await flush();
  if (lines.length > 0) await flush();
  stream.end();
  await once(stream, 'finish');
}
