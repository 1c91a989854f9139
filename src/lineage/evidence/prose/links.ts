import type { Relation } from '../../../model/relation.ts';
import { hubIdOf } from './hub-link.ts';
import { isSelf } from './identity.ts';
import { nameAt, namesIn, squash, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** Words of a link that say that the weights behind it are the ones that were taken over. */
const original = /^(?:the )?(?:original|source|upstream|official|unquanti[sz]ed|full|fp16|bf16)?\s*(?:original|unquanti[sz]ed)\s*(?:hf |huggingface |pytorch )?(?:model|weights|checkpoints?|repo(?:sitory)?|model weights|version)s?$/i;

/** Format and precision at the end of a repository name. */
const formatSuffix = /(?:[-_.](?:gguf|ggml|gptq|awq|exl2|exl3|\d{1,2}(?:\.\d{1,2})?bpw|h[68]|mlx|onnx|int4|int8|fp8|fp16|bf16|fp32|nf4|w4a16|w8a8|w8a16|nvfp4|mxfp4|bnb|4-?bit|8-?bit|6-?bit|5-?bit|3-?bit|2-?bit|q\d(?:[_-]k)?(?:[_-][sml])?|128g|hf|quantized|quants?|dynamic|static|imat|imatrix|i1|openvino|ov|coreml|safetensors|asinq|sinq|hqq|eetq|aqlm|ct2|tensorrt|trt))+$/i;

/** The name of the repository without its format, or null when it says none. */
export function unformatted(id: string): string | null {
  const name = id.slice(id.indexOf('/') + 1);
  const bare = name.replace(formatSuffix, '');
  return bare === name || bare.length < 4 ? null : bare;
}

/** Formats that keep every number as it is. */
const losslessFormat = /^(?:[-_.](?:hf|onnx|mlx|coreml|openvino|ov|safetensors|fp16|bf16|fp32|tensorrt|trt|ct2))+$/i;

/** How a repository descends from the one that it names, by what its own name adds: a format converts, a precision quantizes. */
function relationOf(id: string): Relation {
  return losslessFormat.test(id.slice(id.indexOf('/') + 1).slice(unformatted(id)?.length ?? 0)) ? 'converted' : 'quantized';
}

/** Links and names that by themselves show whose weights were taken over. */
export function linkReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  return [...originals(plain, scope), ...sameNamed(plain, scope), ...beforeFormat(plain, scope), ...containedOriginal(plain, scope)];
}

function reading(form: string, relation: Relation, name: Name, plain: PlainText): Reading {
  return { form, relation, name, strength: 'strong', plain };
}

/** "[Original weights](…)". */
function originals(plain: PlainText, scope: Scope): readonly Reading[] {
  return plain.links.flatMap((link) => {
    const words = plain.text.slice(link.start, link.end).trim();
    const id = hubIdOf(link.url);
    const name: Name | null = id === null ? null : { start: link.start, end: link.end, text: words, id, form: 'link' };
    return name !== null && original.test(words) && !isSelf(name, scope.identity) ? [reading('original-link', 'converted', name, plain)] : [];
  });
}

/** A link to a repository of the same name under another owner, in a sentence that speaks of taking over. */
function sameNamed(plain: PlainText, scope: Scope): readonly Reading[] {
  if (!/\b(?:conver(?!sation|ge)|re-?upload|upload|original|mirror|copied|copy of|ported|credit|kudos|onnx|gguf|ggml|mlx|quanti)/i.test(plain.text)) return [];
  const own = squash(scope.identity.id.slice(scope.identity.id.indexOf('/') + 1));
  return plain.links.flatMap((link) => {
    const id = repositoryOf(link.url);
    const leadsAway = /\b(?:uploaded|moved|pushed|migrated)\s+(?:to|at|on)\s*$/i.test(plain.text.slice(0, link.start));
    if (leadsAway || id === null || squash(id.slice(id.indexOf('/') + 1)) !== own || id.toLowerCase() === scope.identity.id.toLowerCase()) return [];
    return [reading('same-name', 'copy', { start: link.start, end: link.end, text: id, id, form: 'link' }, plain)];
  });
}

/** Like `hubIdOf`, and also for links to a file of a repository. */
function repositoryOf(url: string): string | null {
  return hubIdOf(url.replace(/\/(?:blob|resolve|tree)\/.*$/, ''));
}

/** A repository `X-GGUF` whose card names `X`. */
function beforeFormat(plain: PlainText, scope: Scope): readonly Reading[] {
  const bare = unformatted(scope.identity.id);
  if (bare === null || scope.strict && scope.topic !== null) return [];
  const linked = plain.links.flatMap((link) => {
    const id = hubIdOf(link.url);
    return id === null ? [] : [{ start: link.start, end: link.end, text: id.slice(id.indexOf('/') + 1), id, form: 'link' as const }];
  });
  return [...linked, ...namesIn(plain, 0, plain.text.length)]
    .filter((name) => squash(name.id?.slice(name.id.indexOf('/') + 1) ?? name.text) === squash(bare))
    .slice(0, 1)
    .map((name) => reading('format-suffix', relationOf(scope.identity.id), name, plain));
}

/** "the original model org/x" on the card of a repository that holds `org-x` in its own name. */
function containedOriginal(plain: PlainText, scope: Scope): readonly Reading[] {
  const own = squash(scope.identity.id.slice(scope.identity.id.indexOf('/') + 1));
  return [...plain.text.matchAll(/\boriginal (?:model|repo|repository|weights|checkpoint)s?:? /gi)].flatMap((found) => {
    const name = nameAt(plain, found.index + found[0].length);
    const isHeld = name !== null && name.id !== null && !isSelf(name, scope.identity) && own.startsWith(squash(name.id)) && own !== squash(name.id);
    return isHeld ? [reading('original-link', 'quantized', name, plain)] : [];
  });
}
