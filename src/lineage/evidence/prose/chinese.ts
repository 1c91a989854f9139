import type { Relation } from '../../../model/relation.ts';
import { coordinated, hasOtherHead, objectsAfter } from './objects.ts';
import { isOwn } from './identity.ts';
import { nameAt, namesIn, wordAt, type Name } from './names.ts';
import { canBeParent, differsInSize } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** A Chinese, Japanese or Korean form of words around the name of a parent. */
interface Form {
  readonly form: string;
  readonly relation: Relation;
  /** Before the name, up to its first letter. */
  readonly before: RegExp;
  /** Behind the name. */
  readonly behind: RegExp;
  /** Only names that are surely models: linked, known, or with a size. The same words introduce data sets. */
  readonly sure?: true;
}

const anything = /^/;
const model = '(?:\\s|\u7CFB\u5217|\u6A21\u578B|\u5927\u6A21\u578B|\u57FA\u5EA7|\u9884\u8BAD\u7EC3|\u7684|\u6743\u91CD|\u5F00\u6E90|["\u201D\u300D)])*';

const forms: readonly Form[] = [
  { form: 'based-on', relation: 'finetune', before: /\u5728[^\u3002\uFF0C,]{0,12}$/, behind: new RegExp(`^${model}(?:[^\u3002\uFF0C,]{0,12})(?:\u7684?\u57FA\u7840\u4E0A)`) },
  { form: 'based-on', relation: 'finetune', before: /(?:\u57FA\u4E8E[^\u3002\uFF0C,]{0,24}|(?:\u7531|\u4EE5)[^\u3002\uFF0C,]{0,12})$/, behind: new RegExp(`^${model}(?:[^\u3002\uFF0C,]{0,30})(?:\u5FAE\u8C03|\u8BAD\u7EC3|\u6301\u7EED\u5B66\u4E60|\u589E\u91CF\u5B66\u4E60|\u84B8\u998F|\u4F18\u5316|\u6784\u5EFA|\u5F00\u53D1|\u6539\u8FDB|\u7CBE\u8C03|\u5BF9\u9F50|\u521D\u59CB\u5316|\u4E3A\u57FA\u7840|\u4E3A\u57FA\u5EA7|\u4E3A\u5E95\u5EA7|\u4F5C\u4E3A\u57FA)`) },
  { form: 'based-on', relation: 'finetune', before: /\u57FA\u4E8E\s*["'\u201C\u300C]?(?:\u5F00\u6E90|\u9884\u8BAD\u7EC3|\u6A21\u578B|\u7684|\s)*$/, behind: new RegExp(`^${model}(?:[\uFF0C\u3002,.]|\\s|$|\u6A21\u578B|\u7684)`) },
  { form: 'initialised', relation: 'finetune', sure: true, before: /(?:\u4ECE|\u4F7F\u7528|\u7528|\u91C7\u7528|\u5BF9)[^\u3002\uFF0C,]{0,14}$/, behind: new RegExp(`^${model}(?:[^\u3002\uFF0C,]{0,16})(?:\u521D\u59CB\u5316|\u8FDB\u884C\u8BAD\u7EC3|\u7EE7\u7EED\u8BAD\u7EC3|\u8FDB\u884C\u5FAE\u8C03|\u5FAE\u8C03|\u7EE7\u7EED\u9884\u8BAD\u7EC3|\u4F5C\u4E3A\u57FA\u7840\u6A21\u578B|\u4F5C\u4E3A\u57FA\u5EA7|\u4F5C\u4E3A\u5E95\u5EA7|\u4F5C\u4E3A\u521D\u59CB)`) },
  { form: 'converted', relation: 'quantized', before: anything, behind: new RegExp(`^${model}(?:\\s*(?:int4|int8|4bit|8bit|4-bit|8-bit|GGUF|GPTQ|AWQ|INT4|INT8)\\s*)?\u7684?(?:\u91CF\u5316\u7248|\u91CF\u5316\u6A21\u578B|\u91CF\u5316\u7248\u672C)`) },
  { form: 'fine-tuned-of', relation: 'finetune', before: anything, behind: new RegExp(`^${model}\u7684?(?:\u5FAE\u8C03\u7248|\u5FAE\u8C03\u7248\u672C|\u5FAE\u8C03\u6A21\u578B|\u7CBE\u8C03\u7248)`) },
  { form: 'base-role', relation: 'finetune', before: /\u4E8B\u524D\u5B66\u7FD2\u6E08\u307F\u30E2\u30C7\u30EB(?:\u3068\u3057\u3066|\u306B\u306F|\u306F|\u306B|:|\uFF1A)\s*$/, behind: anything },
  { form: 'idiom', relation: 'finetune', before: /\u9884\u8BAD\u7EC3\u6A21\u578B(?:\u53EF|\u8BF7)?(?:\u89C1|\u53C2\u89C1|\u53C2\u8003)\s*\[?$/, behind: anything },
  { form: 'based-on', relation: 'finetune', before: anything, behind: /^\s*(?:\u3092\u30D9\u30FC\u30B9(?:\u306B|\u3068\u3057)|\u3092\u30D5\u30A1\u30A4\u30F3\u30C1\u30E5\u30FC\u30CB\u30F3\u30B0|\u3092\u8FFD\u52A0\u5B66\u7FD2|\u3092\u5FAE\u8ABF\u6574|\u3092\u5143\u306B|\u3092\u57FA\u306B|(?:\uC744|\uB97C)?\s*(?:\uAE30\uBC18|\uBCA0\uC774\uC2A4)(?:\uC73C\uB85C|\uB85C)|(?:\uC744|\uB97C)\s*(?:\uD30C\uC778\uD29C\uB2DD|\uBBF8\uC138))/ },
];

/** Nouns that make the name another thing: architecture, data, tokenizer, framework, code, method. */
const otherHead = /^(?:\s|[)\]\uFF09]|\u7684|\u6A21\u578B)*(?:\u67B6\u6784|\u7ED3\u6784|\u6570\u636E|\u8BAD\u7EC3\u96C6|\u6D4B\u8BD5\u96C6|\u9A8C\u8BC1\u96C6|\u8BED\u6599|\u5206\u8BCD|\u8BCD\u8868|\u6846\u67B6|\u4EE3\u7801|\u65B9\u6CD5|\u6280\u672F|\u601D\u60F3|\u8BBA\u6587|\u98CE\u683C|\u683C\u5F0F|\u5E73\u53F0|\u7B97\u6CD5|\u751F\u6210|\u84B8\u998F\u7684\u6570\u636E|\u5408\u6210|\u91CF\u5316(?!\u7248|\u6A21\u578B)|\u6280\u672F)/;
const denial = /(?:\u4E0D\u662F|\u5E76\u975E|\u6CA1\u6709|\u65E0\u9700|\u672A|\u53EF\u4EE5|\u53EF\u5728|\u5982\u679C|\u80FD\u591F|\u76F8\u6BD4|\u5BF9\u6BD4|\u8D85\u8FC7|\u7C7B\u4F3C|\u7EE7)/;

/** Statements of descent in Chinese, Japanese and Korean text. */
export function chineseReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || !/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(plain.text)) return [];
  const readings = namesAmidCharacters(plain).flatMap((name): readonly Reading[] => {
    const before = plain.text.slice(Math.max(0, name.start - 40), name.start);
    const behind = plain.text.slice(name.end, name.end + 80);
    const form = forms.find((item) => item.before.test(before) && item.behind.test(behind));
    if (form === undefined || !mayBeParent(plain, name, scope) || (form.sure === true && !isSure(name, scope))) return [];
    const others = tail(plain, name).filter((item) => mayBeParent(plain, item, scope));
    const named = scope.knownAs(name.text) === null ? bracketed(plain, name).filter((item) => canBeParent(item, scope)) : [];
    return (named.length > 0 ? named : [name, ...others]).map((item) => ({ form: form.form, relation: form.relation, name: item, strength: form.relation === 'finetune' && differsInSize(item, scope.identity) ? ('asked' as const) : ('strong' as const), plain }));
  });
  return readings.filter(({ name }, index) => readings.findIndex((other) => other.name.start === name.start) === index);
}

function isSure(name: Name, scope: Scope): boolean {
  return name.form === 'link' || scope.knownAs(name.text) !== null || /\d[bB]\b/.test(name.text);
}

function mayBeParent(plain: PlainText, name: Name, scope: Scope): boolean {
  const before = plain.text.slice(Math.max(0, name.start - 40), name.start);
  if (otherHead.test(plain.text.slice(name.end, name.end + 20)) || hasOtherHead(plain, name) || denial.test(before)) return false;
  return canBeParent(name, scope) && subjectFits(plain, name, scope);
}

/** The first name of the sentence, where there is one before, is the subject. */
function subjectFits(plain: PlainText, name: Name, scope: Scope): boolean {
  const first = namesIn(plain, 0, name.start)[0];
  if (/(?:\u672C\u6A21\u578B|\u8BE5\u6A21\u578B|\u6211\u4EEC|\u672C\u9879\u76EE|\u672C\u4ED3\u5E93|\u8FD9\u4E2A\u6A21\u578B|\u672C\u30E2\u30C7\u30EB|\u3053\u306E\u30E2\u30C7\u30EB)/.test(plain.text.slice(0, name.start))) return true;
  return first === undefined ? !scope.strict : isOwn(first, scope.identity);
}

/** "X\u7CFB\u5217\uFF08A & B\uFF09": the exact models stand in brackets behind the name of a series. */
function bracketed(plain: PlainText, name: Name): readonly Name[] {
  const opening = /^[^\u3002\uFF0C,(\uFF08]{0,12}[(\uFF08]/.exec(plain.text.slice(name.end, name.end + 14));
  return opening === null ? [] : objectsAfter(plain, name.end + opening[0].length);
}

function tail(plain: PlainText, name: Name): readonly Name[] {
  const next = coordinated(plain, name);
  return next === null ? [] : [next];
}

/** Names in running text without spaces: a name may begin right behind a Chinese character. */
function namesAmidCharacters(plain: PlainText): readonly Name[] {
  const names: Name[] = [];
  for (let at = 0; at < plain.text.length; at += 1) {
    if (!/[A-Za-z0-9]/.test(plain.text[at] ?? '') || /[\w./-]/.test(plain.text[at - 1] ?? ' ')) continue;
    const name = nameAt(plain, at);
    if (name !== null) names.push(name);
    at = Math.max(at, (name?.end ?? wordAt(plain.text, at)?.end ?? at) - 1);
  }
  return names;
}
