import { hubIdOf } from './hub-link.ts';
import { nameAt, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';

/** A name in the spelling of a repository, with its size: "(`bert-large-cased`)". */
const isExact = /^[a-z][a-z\d]*(?:[-_][a-z\d]+)*[-_](?:tiny|mini|small|base|medium|large|xl|xxl|\d+b)(?:[-_][a-z\d]+)*$/;

const pointer = /^(?:here|this|link|model|repo|repository|checkpoint|hf|hugging ?face|this (?:commit|link|repo|repository|model|checkpoint))$/i;

/** A name with the id that the words right behind it give: "X found [here](…)", "a T5 model (`org/x-base`)". */
export function exactName(plain: PlainText, name: Name): Name {
  if (name.id !== null) return name;
  return bracketedName(plain, name) ?? { ...ofLanguage(plain, name), id: linkBehind(plain, name) };
}

/** "Korean BERT" is a model of its own and not the one that the last word names. */
function ofLanguage(plain: PlainText, name: Name): Name {
  const language = /\b(?:Korean|Japanese|Chinese|Arabic|Hindi|Turkish|German|French|Spanish|Italian|Portuguese|Russian|Dutch|Polish|Vietnamese|Thai|Indonesian|Multilingual|multilingual) $/.exec(plain.text.slice(Math.max(0, name.start - 13), name.start))?.[0];
  return language === undefined || /\d/.test(name.text) ? name : { ...name, start: name.start - language.length, text: `${language}${name.text}` };
}

/** The id in the brackets behind a name, in which a card says which model of that name it means. */
function bracketedName(plain: PlainText, name: Name): Name | null {
  const bracket = /^["')*`\]]*\s*(?:[\w-]+\s+){0,2}?(?:models?|checkpoints?|weights|versions?|transformers?)?\s*[(\uFF08]\s*(?:which you (?:may|can) find (?:at|on|here:?)\s+|(?:available|found|hosted) (?:at|on|here:?)\s+|i\.e\.,?\s+|aka\s+)?["'`]*/i.exec(plain.text.slice(name.end, name.end + 90));
  const inside = bracket === null ? null : nameAt(plain, name.end + bracket[0].length);
  const isAlone = inside !== null && /^["'`\]*]*\s*[)\uFF09]/.test(plain.text.slice(inside.end, inside.end + 6));
  return isAlone && (inside.form === 'link' || inside.form === 'id' || (inside.form !== 'plain' && isExact.test(inside.text))) ? { ...inside, start: name.start } : null;
}

/** A link on "here" or "this" right behind a name leads to what is named. */
function linkBehind(plain: PlainText, name: Name): string | null {
  const behind = plain.links.find((link) => link.start >= name.end && link.start - name.end <= 60 && pointer.test(plain.text.slice(link.start, link.end).trim()));
  return behind === undefined ? null : hubIdOf(behind.url);
}
