import { cardFilling } from './card-filling.ts';
import type { DumpModel } from './dump-model.ts';
import { hubShape } from './hub-shape.ts';
import { seededRandom, weighted } from './random.ts';

const license = weighted<string>(hubShape.licenses);
const otherName = weighted<string>(hubShape.otherNames);
const mergeParents = weighted<number>(hubShape.mergeParents);
const depth = weighted<number>(hubShape.depths);
const parentsPerMerge = meanOf(hubShape.mergeParents);
/** Relations by models: the published figures count steps, and a merge makes several. */
const relation = weighted<string>(hubShape.relations.map(([name, steps]) => [name, name === 'merge' ? steps / parentsPerMerge : steps]));
const steps = hubShape.relations.reduce((sum, [, some]) => sum + some, 0);
const derivedModels = hubShape.relations.reduce((sum, [name, some]) => sum + (name === 'merge' ? some / parentsPerMerge : some), 0);
/** Share of models that name a base. */
const withBase = (hubShape.steps * derivedModels) / steps;

/** A licence drawn anew is the parent's now and then too, so that fewer are taken over than are equal in the end. */
const inherits = hubShape.sameLicense - 0.05;

/** The models made so far: licences by number, and numbers by depth. */
interface Made {
  readonly licenses: (string | null)[];
  readonly byDepth: number[][];
}

/** A made dump of `size` models in the shape of the Hub; the planted models come first. The same seed makes the same dump. */
export function* generateModels(size: number, planted: readonly DumpModel[], seed = 7): Generator<DumpModel> {
  yield* planted;
  const random = seededRandom(seed);
  const made: Made = { licenses: [], byDepth: [[]] };
  for (let index = 0; index < size - planted.length; index += 1) yield background(index, made, random);
}

function background(index: number, made: Made, random: () => number): DumpModel {
  const parents = random() < withBase ? chooseParents(made, random) : null;
  const declared = declaredLicense(made.licenses[parents?.models[0] ?? -1] ?? null, random);
  remember(index, declared, { made, level: parents?.depth ?? 0 });
  return {
    id: idOf(index),
    license: declared,
    ...(declared === 'other' && random() >= hubShape.namelessOther ? { licenseName: otherName(random()) } : {}),
    bases: parents ? basesOf(index, parents, random) : [],
    relation: parents?.relation ?? null,
    filling: cardFilling(index, random),
  };
}

function declaredLicense(inherited: string | null, random: () => number): string | null {
  const own = random() < hubShape.withLicense ? license(random()) : null;
  return own !== null && inherited !== null && random() < inherits ? inherited : own;
}

function remember(index: number, license: string | null, { made, level }: { readonly made: Made; readonly level: number }): void {
  made.licenses.push(license);
  while (made.byDepth.length <= level) made.byDepth.push([]);
  made.byDepth[level]?.push(index);
}

function basesOf(index: number, { models }: Parents, random: () => number): readonly string[] {
  const own = random() < hubShape.selfReference ? [idOf(index)] : [];
  return [...new Set([...own, ...models.map((parent) => (random() < hubShape.dangling ? `gone-${parent % 997}/model-${parent}` : idOf(parent)))])];
}

interface Parents {
  readonly models: readonly number[];
  readonly relation: string;
  readonly depth: number;
}

/** Parents such that the model is as deep as asked, or as deep as can be; a few models have most children. */
function chooseParents({ byDepth }: Made, random: () => number): Parents | null {
  const wanted = Math.min(depth(random()), byDepth.length);
  const level = byDepth[wanted - 1] ?? [];
  if (level.length === 0) return null;
  const how = relation(random());
  const pick = (from: readonly number[]): readonly number[] => [from[Math.floor(from.length * random() ** 4)] ?? []].flat();
  const others = how === 'merge' ? Array.from({ length: mergeParents(random()) - 1 }, () => byDepth[Math.floor(random() * wanted)] ?? level).flatMap(pick) : [];
  return { models: [...new Set([...pick(level), ...others])], relation: how, depth: wanted };
}

function meanOf(shares: readonly (readonly [number, number])[]): number {
  return shares.reduce((sum, [value, share]) => sum + value * share, 0) / shares.reduce((sum, [, share]) => sum + share, 0);
}

/** Names hold those of known models as often as real ones do, most of them with more around; a few are wholly one. */
function idOf(index: number): string {
  const [owner, drawn] = [`org-${index % 50_021}`, (index * 7_919) % 10_000];
  const known = hubShape.knownNames[index % hubShape.knownNames.length] ?? '';
  if (drawn < hubShape.wholeName * 10_000) return `${owner}-${index}/${known}`;
  return drawn < hubShape.nameWithin * 10_000 ? `${owner}/${known}-tuned-${index}` : `${owner}/some-model-name-${index}-7B-v0.${index % 10}`;
}
