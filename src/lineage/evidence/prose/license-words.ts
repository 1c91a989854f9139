import type { StatedLicense } from '../../../model/license.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { lineAt, type PlainText } from './plain-text.ts';

/** Words of a licence's name, from the place where it begins. */
const licenseName =
  /^(?:the |a |an |\[)?((?:[\w.+:'\u2019()\u3010\u3011/&-]+,? ){0,9}?(?:licen[sc]es?(?: agreement)?|agreement)(?:,? (?:v|version )?\d[\w.]*)?(?: agreement)?|(?:[\w.+-]+ ){1,4}?terms of (?:use|service)|(?:apache|mit|bsd|a?gpl|lgpl|cc|creative ?commons|creativeml|openrail|rail|mpl|cc0|mnpl|wtfpl|unlicense)\b[\w.+-]*(?:[- ](?:by|nc|sa|nd|open|rail|m|s|v?\d[\w.]*|clause|license|attribution|noncommercial)\b[\w.+-]*){0,6})/i;

/** What stands in every name that {@link nameOfLicense} can find: most sentences have none of it and need no reading. */
export const licenseCue = /licen[sc]e|agreement|terms of|apache|mit|bsd|gpl|cc|creative|rail|mpl|mnpl|wtfpl/i;

/** Words that are no name: "this license", "the Model License", "a permissive open-source license". */
const unnamed = /^(?:the |this |that |a |an |same |following |its |our |your |their |respective |own |above |new |custom |associated |software |separate |different |more |model |open |open-?source |permissive |non-?commercial |commercial |free |proprietary |public |research |use |full |original |specific |appropriate |applicable |and |or |see )*(?:licen[sc]es?|agreement)(?: agreement)?$/i;

/** "Meta's Llama 3.1 license": the licensor before the name of his licence. */
const licensor = /^(?:meta|google|microsoft|nvidia|openai|mistral|alibaba|deepseek|stability|apple|ibm|cohere|tencent)(?: ai)?['\u2019]s /i;

/** Terms of the places where data and models are kept, which license no weights. */
const platform = /^(?:(?:the|its|their|these|our|your) )?(?:[\w.+-]+ )?(?:openai|chat-?gpt|hugging ?face|github|twitter|x|discord|kaggle|civitai|youtube|reddit|api|service|website|standard|general|applicable|following|same|these|those|additional|original) terms of (?:use|service)$|^(?:the|its|their|these|our|your|my|and|or) terms of/i;

/** The words of a link that begins here, or the words up to "license"; null when they name none. */
export function nameOfLicense(plain: PlainText, at: number): string | null {
  const link = plain.links.find((item) => item.start >= at && item.start - at <= 5);
  const words = link === undefined ? undefined : plain.text.slice(link.start, link.end).trim();
  const linked = words !== undefined && licenseName.test(words) ? words.replace(/^the /i, '') : undefined;
  const text = (linked ?? licenseName.exec(plain.text.slice(at, at + 120))?.[1] ?? '').replace(/[\s,.;:(]+$/, '').trim();
  const name = text.replace(licensor, '').replace(/^.*\b(?:with|under|by)\s+(?:an?|the)\s+/i, '').replace(/^(?:(?:permissive|open-?source|standard|official|terms of the)\s+)+/i, '');
  return name.length < 3 || name.length > 100 || (unnamed.test(name) && !/^(?:custom|proprietary|bespoke)\b/i.test(name)) || platform.test(name) || isLooseTerms(name) || /\bdata-?(?:sets?)?\b/i.test(name) || /licen[sc]es$|^other\b/i.test(name) ? null : name;
}

/** A licence, whose it is, and where in the text it stands. */
export interface Statement {
  readonly license: string;
  readonly about: StatedLicense['about'];
  readonly at: number;
}

/** The statement with its line and sentence. */
export function statement(plain: PlainText, { license, about, at }: Statement): StatedLicense {
  return { license, about, evidence: { kind: 'prose', where: `README.md:${lineAt(plain, at)}`, quote: sanitizeLine(plain.text) } };
}

/** "the outlined terms of use": terms of use count by their own name, which has capitals. */
function isLooseTerms(name: string): boolean {
  return /terms of (?:use|service)$/i.test(name) && !/^(?:\p{Lu}[\w.+-]* )(?:[\p{Lu}\d][\w.+-]* )*[Tt]erms of/u.test(name);
}
