import type { Knowledge } from '../../src/load.ts';

/** Ids that no dump of these holds, words for none, paths, addresses elsewhere, and shapes of names that people write. */
const oddBases = ['none', 'scratch', 'N/A', './out', '/data/x', '../x', 'gone/away', 'https://github.com/x/y', 'tbd', 'o2/m2, o1/m1', 'o1--m1', '', 'x'.repeat(200), 'ünï/cödé', 'unknown'];
const oddLicenses = ['other', 'unknown', 'MIT', 'Apache 2.0', 'mit OR apache-2.0', 'weird-thing', 'cc', 'gpl'];
const words = ['finetune', 'adapter', 'merge', 'quantized', 'distilled', 'converted', 'Fine-tune', 'lora', 'weird', '', 'copy'];
const owners = ['o1', 'o2', 'meta-llama', 'Qwen', 'google', 'unsloth'];

/**
 * Lines of a dump whose cards are written in every odd way, by a seed: ids of known and unknown models, licences of the whole catalog and none,
 * bases in other letters, in lists, in maps, missing, circles, relations that no Hub knows. Tags and base models follow from the card, as
 * the Hub's do. Known models stand in the dump where they are named, under the ids of today.
 */
export function oddDump(seed: number, size: number, { catalog, families }: Knowledge): readonly string[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const licenses = [...catalog.licenses.keys()];
  const members = [...families.byId].flatMap(([id, { name }]) => (name.toLowerCase() === id ? [id] : []));
  const made = Array.from({ length: size }, (_, index) => (chance(0.25) ? pick(members) : `${pick(owners)}/${pick(['m', 'Llama-3.1-8B-x', 'Qwen2.5-7B-y', 'thing-'])}${index}${pick(['', '-GGUF', '-4bit', '-merge'])}`));
  const ids = [...new Map(made.map((id) => [id.toLowerCase(), id])).values()];
  const license = (): string => (chance(0.8) ? pick(licenses) : pick(oddLicenses));
  const base = (): string => (chance(0.65) ? pick(ids) : chance(0.5) ? pick(ids).toUpperCase() : pick(oddBases));
  const bases = (): unknown => (chance(0.6) ? base() : chance(0.7) ? Array.from({ length: 1 + Math.floor(random() * 5) }, base) : chance(0.5) ? { name: base() } : [[base()], null, 5, base()]);
  const cardOf = (): Record<string, unknown> => ({
    ...(chance(0.85) ? { license: chance(0.4) ? pick(['mit', 'apache-2.0']) : chance(0.1) ? [license(), license()] : license() } : {}),
    ...(chance(0.15) ? { license_name: pick(['llama3.1', 'mrl', 'my-own']) } : {}),
    ...(chance(0.1) ? { license_link: pick(['LICENSE', 'https://www.apache.org/licenses/LICENSE-2.0']) } : {}),
    ...(chance(0.6) ? { [chance(0.05) ? 'base_models' : 'base_model']: bases() } : {}),
    ...(chance(0.4) ? { base_model_relation: pick(words) } : {}),
  });
  return ids.map((id) => {
    const card = cardOf();
    const named = [card['base_model']].flat().flatMap((name) => (typeof name === 'string' ? ids.filter((one) => one.toLowerCase() === name.toLowerCase()) : []));
    const relation = pick(['finetune', 'adapter', 'merge', 'quantized']);
    const tags = [...(chance(0.1) ? ['peft'] : []), ...[card['license'] ?? []].flat().map((one) => `license:${one}`), ...(chance(0.7) ? named.slice(0, 1).flatMap((one) => [`base_model:${one}`, `base_model:${relation}:${one}`]) : [])];
    return JSON.stringify({
      id,
      ...(chance(0.9) ? { cardData: chance(0.5) ? card : JSON.stringify(card) } : {}),
      ...(chance(0.8) ? { tags } : {}),
      ...(chance(0.5) ? { pipeline_tag: pick(['text-generation', 'image-text-to-text', 'text-to-image', 'foo']) } : {}),
      ...(named.length > 0 && chance(0.5) ? { baseModels: { relation, models: named.map((one) => ({ _id: '0', id: one })) } } : {}),
    });
  });
}

/** Numbers from 0 to 1 that are the same for the same seed; T. Ettinger's mulberry32. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
