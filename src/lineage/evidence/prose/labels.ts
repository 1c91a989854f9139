import type { Relation } from '../../../model/relation.ts';
import { isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { objectsAfter } from './objects.ts';
import { canBeParent } from './parent-name.ts';
import { nameAt, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** A label under which cards name a parent: "Base model: …", and the relation it states. */
interface Label {
  readonly pattern: RegExp;
  readonly relation: Relation;
}

/** Labels as cards write them; the Hub's own template has "Finetuned from model". */
const labels: readonly Label[] = [
  { pattern: /^(?:the )?(?:base|foundation|foundational|backbone|parent|underlying|pre-?train(?:ed)?|starting|initial|core|seed)(?: (?:language|base|pretrained|llm|vision[- ]language))? ?(?:models?|checkpoints?|weights|llms?|vlms?|architectures?|networks?)?(?: ?\(s\))?(?: used| name| id| (?:trained|fine-?tuned) (?:with|on|from))?$/i, relation: 'finetune' },
  { pattern: /^(?:base|backbone|parents?|derived from|developed from|starting (?:point|from)|init(?:iali[sz]ed|iali[sz]ation)?(?: from| with| weights| checkpoint)?|resumed from|continued from|trained (?:from|on top of)|built (?:up)?on(?: top of)?|based (?:up)?on|base-model|modified from|model base)$/i, relation: 'finetune' },
  { pattern: /^(?:fine[- ]?tuned?|finetuned?|tuned|post-trained|trained|adapted|(?:continued?(?:ly)?|further)[- ](?:pre-?)?train(?:ed|ing)|pre-?trained)[- ](?:from|of|on top of)(?: (?:the )?(?:base |pretrained )?(?:models?|weights|checkpoints?|base))?(?: \[?\(?optional\)?\]?)?$/i, relation: 'finetune' },
  { pattern: /^(?:original|source|upstream|unquanti[sz]ed|full[- ]precision|fp16|bf16|hf|huggingface)(?: (?:base|hf|unquanti[sz]ed|fp16))? (?:models?|weights|checkpoints?|repo(?:sitory)?)(?:(?<!^(?:hf|huggingface) models?) (?:card|page|link|repo|url))?$/i, relation: 'quantized' },
  { pattern: /^(?:quanti[sz]ed|converted|gguf|quants?|quanti[sz]ation|mirrored|copied|ported|pruned)(?: (?:from|of|version of|by .{1,20} from))(?: (?:model|weights))?$/i, relation: 'quantized' },
  { pattern: /^(?:distilled (?:from|version of)|distillation (?:source|from)|student (?:init|initiali[sz]ation))$/i, relation: 'distilled' },
  { pattern: /^(?:models? (?:used|merged|in (?:the|this) merge)|merged models?|merge (?:of|components?|sources?)|source models|component models|parent models|merged (?:from|of)|ingredients)$/i, relation: 'merge' },
  { pattern: /^(?:lora|adapter|controlnet|trained) for$/i, relation: 'adapter' },
  { pattern: /^(?:(?:base|text-only|text|core|backbone|underlying|the) )*(?:llms?|large language models?|language (?:models?|backbones?|decoders?|parts?|towers?)|llm (?:backbones?|decoders?|parts?|base)|text (?:models?|backbone|decoder))(?: ?\((?:llm|backbone|decoder|base)\))?$/i, relation: 'component' },
  { pattern: /^(?:(?:pre-?trained|frozen|base|the) )*(?:vision|visual|image|audio|speech|text|video|acoustic|semantic|clip|whisper|multimodal|vision\/image)[- ]?(?:transformer |language )?(?:encoders?|towers?|backbones?|parts?|models?|modules?|components?|feature extractors?)(?: ?\d)?(?: ?\([\w ]{1,20}\))?$/i, relation: 'component' },
  { pattern: /^(?:(?:pre-?trained|frozen|base|the|audio|image|video|speech) )*(?:vaes?|vocoders?|autoencoders?|audio codecs?|neural codecs?|speech codecs?|text encoders?|(?:\w{3,20} )?encoders?)(?: ?\d)?$/i, relation: 'component' },
  { pattern: /^(?:third-party models?|third party (?:models?|components?)|bundled models?)$/i, relation: 'component' },
  { pattern: /^(?:\u57FA\u7840\u6A21\u578B|\u57FA\u5EA7\u6A21\u578B|\u57FA\u5EA7|\u5E95\u5EA7|\u5E95\u5EA7\u6A21\u578B|\u57FA\u7840\u67B6\u6784|\u57FA\u5E95\u6A21\u578B|\u57FA\u7840|\u9884\u8BAD\u7EC3\u6A21\u578B|\u539F\u59CB\u6A21\u578B|\u6E90\u6A21\u578B|\u7236\u6A21\u578B|\u5FAE\u8C03\u81EA|\u57FA\u4E8E|\u30D9\u30FC\u30B9\u30E2\u30C7\u30EB|\uBCA0\uC774\uC2A4 ?\uBAA8\uB378|\uAE30\uBC18 ?\uBAA8\uB378)$/, relation: 'finetune' },
];

/** The relation that a label states, or null when it names no parent. */
export function labelRelation(text: string): Relation | null {
  const label = text.replace(/[*_`#[\]]/g, '').replace(/^\P{L}+/u, '').replace(/\s*[:\uFF1A]\s*$/, '').trim();
  return label.length > 60 ? null : (labels.find(({ pattern }) => pattern.test(label))?.relation ?? null);
}

/** Parents named behind a label at the beginning of a block. */
export function labelReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  const label = labelOf(plain.text);
  if (scope.topic === 'other') return [];
  if (label === null) return [...sumReadings(plain, scope), ...equation(plain, scope)];
  const readings = valueReadings(plain, { ...label, scope });
  const third = /^third[- ]party/i.test(plain.text) && readings.length === 0 ? thirdParty(plain, label.at) : null;
  const all = third === null || !canBeParent(third, scope) ? readings : [{ form: 'label', relation: label.relation, name: third, strength: 'strong' as const, plain }];
  return /^(?:base )?language model\b/i.test(plain.text) ? all.map((item) => ({ ...item, form: languageLabel })) : all;
}

/** "Architecture: A + B" names two parts side by side; one name alone may be that of the shape. */
function sumReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  const at = /^(?:model )?(?:architecture|structure|composition)\s?[:\uFF1A]\s*/i.exec(plain.text)?.[0].length;
  const parts = at === undefined || scope.strict ? [] : objectsAfter(plain, at);
  const isSum = parts.length > 1 && parts.every((name, index) => index === 0 || /\s\+\s/.test(plain.text.slice(parts[index - 1]?.end, name.start)));
  return isSum ? parts.filter((name) => canBeParent(name, scope)).map((name) => ({ form: 'label', relation: 'component' as const, name, strength: 'strong' as const, plain })) : [];
}

/** "Foo = Bar-7B + SFT": what this model is made of. */
function equation(plain: PlainText, scope: Scope): readonly Reading[] {
  const at = /^[^=\n]{2,60}?\s=\s/.exec(plain.text)?.[0].length;
  const left = at === undefined ? null : nameAt(plain, 0);
  return at === undefined || left === null || !isOwn(left, scope.identity) ? [] : valueReadings(plain, { at, relation: 'finetune', scope });
}

/** The form of "Language model: X", which names a part where other parts are named, and else what was tuned. */
export const languageLabel = 'language-label';

/** A label and where its value stands: behind the colon, or in brackets before it: "Language model (X): 12 layers". */
function labelOf(text: string): Omit<Value, 'scope'> | null {
  const found = /^([^:\uFF1A=]{2,90}?)\s?[:\uFF1A]\s*/.exec(text);
  if (found?.[1] === undefined) return null;
  const relation = labelRelation(found[1]);
  if (relation !== null) return { at: found[0].length, relation };
  const bracket = /^([^:\uFF1A=(]{3,40}?)\s*\((?=\S{3,60}\))/.exec(text);
  const inner = bracket?.[1] === undefined ? null : labelRelation(bracket[1]);
  return bracket === null || inner === null ? null : { at: bracket[0].length, relation: inner };
}

/** "Third-party model: Openpose's hand detection model" names a bundled model, also by one unknown word. */
function thirdParty(plain: PlainText, at: number): Name | null {
  const text = /^\p{Lu}[\w-]{2,40}/u.exec(plain.text.slice(at))?.[0];
  return text === undefined ? null : { start: at, end: at + text.length, text, id: null, form: 'marked' };
}

interface Value {
  readonly at: number;
  readonly relation: Relation;
  readonly scope: Scope;
}

/** Parents named by the value of a label, or by a cell under such a heading. */
export function valueReadings(plain: PlainText, { at, relation, scope }: Value): readonly Reading[] {
  if (scope.strict && relation === 'component') return [];
  const objects = objectsAfter(plain, at);
  const first = objects[0];
  if (first === undefined || isTakenBack(plain.text.slice(at, first.start)) || /\b(?:see|similar|same|like)\b/i.test(plain.text.slice(at, first.start))) return [];
  return [...objects, ...grandparents(plain, objects)]
    .filter((name) => canBeParent(name, scope))
    .map((name) => ({ form: 'label', relation, name, strength: 'strong' as const, plain }));
}

/** "X (based on Y)": Y stands one step further up. */
function grandparents(plain: PlainText, objects: readonly Name[]): readonly Name[] {
  return objects.flatMap((name) => {
    const found = /^["')\]]*\s*\((?:which is |itself )?(?:based (?:up)?on|built on|derived from|fine-?tuned from|a fine-?tune of)\s/i.exec(plain.text.slice(name.end, name.end + 60));
    return found === null ? [] : objectsAfter(plain, name.end + found[0].length);
  });
}
