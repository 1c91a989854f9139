import { isOwn, nameParts, type Identity } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import { sizesOf } from './sizes.ts';

/**
 * Whom a statement speaks of: `own` (this model, by name, pronoun or noun), `implied` (no subject is named, as in
 * "Trained from X"), `other` (another model), `part` (a component of this model), `thing` (no model: a data set, a tool).
 */
export type Subject = 'own' | 'implied' | 'other' | 'part' | 'thing';

const modelNoun =
  'models?|versions?|checkpoints?|ckpts?|weights?|loras?|adapters?|repo|repository|release|finetunes?|fine-tunes?|merge|merges|mix|quants?|quantizations?|ggufs?|files?|variants?|networks?|system|agent|llms?|vlms?|mllms?|slms?|controlnets?|series|family|collection|one|edition|iteration|conversion|upload|copy|mirror|distillation|assistant|chatbot|pipeline|transformer|experiment';

/** Words behind "this model" that make it another thing: "this model card". */
const notOnly = "(?!\\s+(?:cards?|zoo|types?|architecture|description|pages?|names?|size|outputs?|inputs?)\\b)";

/** "this model", "our 7B checkpoint", "it", "we". */
const selfPhrase = new RegExp(
  `\\b(?:(?:this|these|our|the present|the current|the released|the resulting|the final|the following|said)\\s+(?:[\\w.\\-/&]+,?\\s+){0,6}?(?:${modelNoun})\\b${notOnly}|the\\s+(?:(?:final|resulting|released|current|main|full|trained|overall|new|present|quantized|merged|provided|uploaded|lora|fine-?tuned|latest|\\d[\\w.-]*)\\s+){0,2}(?:model|models|checkpoint|checkpoints|weights|lora|adapter|model weights|repo|repository|network|merge)\\b${notOnly}|^\\s*all (?:(?:of )?(?:the|our|these) )?(?:models|checkpoints|variants|versions)\\b|^\\s*(?:it|this|they|we|i|here|here's|these|both)\\b|(?:,|and|\\bthat|:)\\s+(?:it|we|i)\\b|\\bit(?:'s|\\u2019s)\\b|\\b(?:ce|cette|este|esta|questo|questa|dieses|diese|el|le|il|o)\\s+(?:mod\\u00E8les?|modelo|modello|modell|versi\\u00F3n|version)\\b|\\b(?:we|i)\\s+(?:\\w+\\s+){0,3}$)`,
  'gi',
);

/** Nouns that make "our X", "the X" another thing or a part of the model. */
/** Two parts told in one breath. */
const partPair = /\b(?:\w+[-_ ])?(?:encoder|decoder|generator|retriever) and (?:the )?(?:retriever|generator|encoder|decoder)\s*$/i;
const partNoun = /\b(?:(?:text|image|vision|visual|audio|speech|video|language|semantic|acoustic|multimodal)[- ]?(?:\w+[- ])?(?:encoders?|decoders?|towers?|backbones?|components?|branch|modules?)|encoders?|decoders?|backbones?|tower|vae|unet|u-net|autoencoder|vocoder|projector|connector|llm part|decoder head)\s*$/i;
const thingNoun =
  /\b(?:data-?sets?|data|corpus|corpora|architectures?|design|structure|tokeni[sz]ers?|vocabulary|code|codebase|implementation|scripts?|evaluations?|results?|benchmarks?|scores?|experiments?|methods?|approach|recipe|strategy|framework|pipeline|demo|space|app|api|interface|prompts?|templates?|format|license|licence|examples?|images?|samples?|questions?|answers?|captions?|annotations?|subset|instructions|conversations?|algorithm|technique|loss|objective|objectives|metric|metrics|judge|reward models?|rerankers?|retrievers?|baselines?|tools?|paper|work|research|project|library|plugin|extension|nodes?|workflows?|docker|image|environment|server|endpoint|service|products?|applications?|systems?|cards?|readme|encodings?|mechanisms?|modules?|layers?|heads?|functions?|schedules?|optimi[sz]er|hyper-?parameters|settings?|config\w*|embeddings?)\s*$/i;

/** Speaks of several or of other models: "many models are built on …", "other checkpoints". */
const otherNoun = /(?<![\w.-])(?:many|several|other|others|various|numerous|some|most|all|each|any|every|existing|previous|prior|earlier|such|community|third-party|downstream|different|two|three|four|five|six|seven|eight|ten|\d{1,2}|sibling|larger|smaller|older|newer|\d[\w.]*B,?\s+(?:and\s+)?\d[\w.]*B)\s+(?:[\w-]+\s+){0,4}(?:models?|checkpoints?|versions?|variants?|finetunes?|fine-tunes?|llms?|merges?|ones|projects?|works?|series|weights)\b/gi;

/** Auxiliaries, adverbs and relative words between a subject and its verb. */
const auxiliaries = /(?:[\s,(]+(?:is|are|was|were|be|been|being|has|have|had|that|which|who|also|now|then|both|directly|originally|initially|further|first|firstly|subsequently|specifically|mainly|primarily|entirely|fully|largely|heavily|carefully|simply|just|only|itself|actually|basically|essentially|loosely|successfully|newly|jointly|finally|has been|have been|a|an|the|s|model|based|\w+ly))+\s*$/i;

interface Hit {
  readonly at: number;
  readonly end: number;
  readonly subject: 'own' | 'other';
  readonly kind: 'noun' | 'name';
}

/** Whom the words of a sentence before `cue` speak of. */
export function subjectBefore(plain: PlainText, cue: number, identity: Identity): Subject {
  if (describesThing(plain, cue)) return 'thing';
  const antecedent = relativeOf(plain, cue);
  if (antecedent !== null) return isOwn(antecedent, identity) || isDescribed(plain, antecedent) ? 'own' : 'other';
  const from = clauseStart(plain.text, cue);
  const found = subjectIn(plain, from, { cue, identity });
  if (found !== 'unclear' && found !== 'implied') return found;
  const earlier = from > 0 ? subjectIn(plain, 0, { cue: from, identity }) : 'implied';
  return earlier === 'unclear' || earlier === 'implied' ? (found === 'unclear' ? 'thing' : 'implied') : earlier;
}

const relativeClause = /(?:,\s*|\s)(?:which|that)\s+(?:is|was|are|were|has been|have been)\s+(?:also\s+|itself\s+|\w+ly\s+)?$/i;

/** The name to which "…, which is (built on)" belongs; null when the cue stands in no such clause or the noun is no name. */
function relativeOf(plain: PlainText, cue: number): Name | null {
  const relative = relativeClause.exec(plain.text.slice(Math.max(0, cue - 60), cue));
  if (relative === null) return null;
  const end = Math.max(0, cue - relative[0].length);
  return namesIn(plain, Math.max(0, end - 120), end).findLast((name) => name.form !== 'plain' && /^["')\]`]*\s*(?:model|series)?\s*(?:\([^()]{0,40}\))?\s*$/i.test(plain.text.slice(name.end, end))) ?? null;
}

/** "A similar word is found by the X toolkit (…), which is (based on)": the clause belongs to the thing. */
function describesThing({ text }: PlainText, cue: number): boolean {
  const relative = relativeClause.exec(text.slice(Math.max(0, cue - 60), cue));
  if (relative === null) return false;
  const head = text.slice(Math.max(0, cue - relative[0].length - 160), cue - relative[0].length).replace(/\s*\([^()]{0,60}\)\s*$/, '');
  return /\b(?:toolkits?|toolbox|librar(?:y|ies)|packages?|tools?|data-?sets?|corpus|benchmarks?|tokeni[sz]ers?|algorithms?|metrics?)$/i.test(head);
}

/** "This model card describes X": whatever X is called, it is this model. */
function isDescribed(plain: PlainText, { start }: Name): boolean {
  return /\bthis (?:model )?(?:card|page|repo(?:sitory)?) (?:describes|contains|hosts|holds|is for)\s[^.;:]{0,40}$/i.test(plain.text.slice(Math.max(0, start - 90), start));
}

interface Search {
  readonly cue: number;
  readonly identity: Identity;
}

/** `unclear`: words that are neither a subject nor a phrase that can stand without one. */
function subjectIn(plain: PlainText, from: number, { cue, identity }: Search): Subject | 'unclear' {
  const clause = plain.text.slice(from, cue);
  const noun = endsInSelf(clause) ? null : headNoun(clause);
  const nouns = nounHits(clause, from, { id: identity.id, isEach: /\brespectively\b/i.test(plain.text) });
  const names = nameHits(plain, { from, to: cue, identity }).filter((name) => !nouns.some((noun) => noun.subject === 'other' && noun.at <= name.at && name.end <= noun.end));
  const all = [...nouns, ...names].sort((left, right) => right.at - left.at);
  const hits = withoutPredicates(plain.text, all);
  const nearest = hits[0];
  if (noun !== null && (nearest === undefined || nearest.subject !== 'own' || !isBare(clause)) && !isModelOf(clause)) return noun;
  if (nearest === undefined) return isBareNoun(clause) || isModelOf(clause) || isPhraseOf(clause, plain.text.slice(cue, cue + 60)) ? 'implied' : 'unclear';
  if (nearest.kind === 'noun' || beginsClause(plain.text, nearest)) return nearest.subject;
  return hits.some((hit) => hit.subject === 'own' && sameSubject(plain.text, hit.at, nearest.at)) ? 'own' : nearest.subject;
}

/** In "X is a Y model (based on Z)" Y describes X; the statement is about X. */
function withoutPredicates(text: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => {
    const subject = hits.find((other) => other.at < hit.at);
    return subject === undefined || !/^[^,;]{0,80}?\b(?:(?:is|are|was|were)\s+(?:a|an|the|our)|(?:we|i)\s+(?:publish|release|present|introduce|provide|propose)\w*|\b(?:use[sd]?|using|adopt\w*|employ\w*|leverag\w*|utili[sz]\w*|combin\w*|integrat\w*)(?:\s+(?:an?|the|our|both))?)\s+(?:[\w-]+\s+){0,5}$/i.test(text.slice(subject.at, hit.at));
  });
}

/** Two mentions joined by "and" or "&" share the verb: "A & B are trained from". */
function sameSubject(text: string, left: number, right: number): boolean {
  return left === right || /(?:\band\b|&|,|\/)/.test(text.slice(left, right)) && !/\b(?:than|unlike|versus|vs|like|from|with|of|by)\b/i.test(text.slice(left, right));
}

/** "A is made of X, and B is (made of)": B is the subject of a statement of its own. */
function beginsClause(text: string, { at, end }: Pick<Hit, 'at' | 'end'>): boolean {
  return /,\s+(?:and|but)\s+$/.test(text.slice(Math.max(0, at - 8), at)) && /^\s+(?:is|are|was|were)\s/.test(text.slice(end, end + 6));
}

/** "Fine-tuned model of a poetry data set (based on …)": the words begin with this model. */
function isModelOf(clause: string): boolean {
  return /^\W*(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}(?:models?|versions?|checkpoint)\s+(?:of|for)\s/i.test(clause);
}

const endsInModel = /(?:^|\s)(?:an?|new|our)\s+(?:[\w.-]+,?\s+){0,5}(?:language |\w*)model,?\s*$/i;

/** No subject at all, or a noun phrase that ends in a word for a model: "A 7B chat model (fine-tuned from …)". */
function isBareNoun(clause: string): boolean {
  const words = ` ${clause}`.replace(auxiliaries, '').replace(/[^\p{L}\p{N}\s'\u2019-]/gu, ' ').trim();
  return words === '' || endsInModel.test(clause) || new RegExp(`(?:^|\\s)(?:${modelNoun}|\\w*(?:model|LLM))$`, 'i').test(words) || /(?:^|\s)(?:\w+ly|\w+ed|new|better|best|first|another|currently|now|v?\d[\w.]*|AI|\w*(?:bot|LLM|GPT)|\w+['\u2019]s|by|via|after|through|when|with|from|and|or|then|finally|first|of|in|for)$/i.test(words);
}

/** "An experimental (fine-tune of X)": the cue is the noun to which the words before it belong. */
function isPhraseOf(clause: string, cue: string): boolean {
  return /^\W*(?:an?|the|my|our|another|yet another)\s+(?:(?!(?:of|for|with|from|by|to|in|on|as)\b)[\w'\u2019-]+,?\s+){0,5}$/i.test(clause) && /^(?:[\w-]+\s+){0,3}?(?:fine-?tunes?|tunes?|versions?|variants?|merges?|quants?|quanti[sz]ations?|conversions?|mix|blend|derivatives?|distillations?|ports?|cop(?:y|ies))\s+(?:\([^()]{0,30}\)\s+)?(?:of|from|between)\b/i.test(cue);
}

function isBare(clause: string): boolean {
  return /\b(?:we|i|it)\s+(?:\w+\s+){0,3}$/i.test(clause);
}

/** Position after the last word that begins a new clause before `cue`. */
function clauseStart(text: string, cue: number): number {
  let start = 0;
  for (const found of text.slice(0, cue).matchAll(/(?:[;:]\s|\s[\u2014\u2013]\s|\s-\s|,?\s(?:while|whereas|but|however|although|though)\s|\.\s|\uFF0C|\n)/gi)) start = found.index + found[0].length;
  return start;
}

/** "This pipeline (was …)": the noun belongs to words that point at this model. */
function endsInSelf(clause: string): boolean {
  const head = ` ${clause}`.replace(auxiliaries, '').trimEnd();
  return [...head.matchAll(selfPhrase)].some((found) => found.index + found[0].length === head.length && /^(?:\s*)(?:this|these|our (?:\w+ )?(?:system|network|assistant|agent)$)\b/i.test(found[0]) && !/\b(?:for|of|in|to|behind|train)\s+$/i.test(head.slice(0, found.index)));
}

function headNoun(clause: string): Subject | null {
  const head = ` ${clause}`.replace(/[\s:;,\u2014\u2013(-]+$/, '').replace(auxiliaries, '').trimEnd();
  if (partPair.test(head)) return 'part';
  if (thingNoun.test(head) || thingNoun.test(head.replace(/\s+(?:for|of|in|behind|used (?:for|to|in)(?: train(?:ing)?)?)\s+(?:this|the|our|these)(?:\s+[\w-]+){0,3}$/i, ''))) return 'thing';
  return partNoun.test(head) ? 'part' : null;
}

function nounHits(clause: string, from: number, { id, isEach }: SizedNoun): readonly Hit[] {
  const own = [...clause.matchAll(selfPhrase)].map((found) => hit(from, found, 'own'));
  const other = [...clause.matchAll(otherNoun)].filter((found) => !/^\s*$/.test(clause.slice(0, found.index)) || !/^all\s/i.test(found[0])).filter((found) => !isReleased(clause, found)).filter((found) => !/\b(?:our|these|both|all|(?:we|i)\s+(?:publish(?:ed)?|release[ds]?|provide[ds]?|present|introduce[ds]?))\s+(?:\w+\s+)?$/i.test(clause.slice(0, found.index))).map((found) => hit(from, found, namesOwnSize(found[0], { id, isEach }) ? 'own' : 'other'));
  return [...own, ...other];
}

/** "The two models (are based on)": those of which the card speaks, as nobody else was named. */
function isReleased(clause: string, { index, 0: words }: RegExpMatchArray): boolean {
  return /^\s*the\s+$/i.test(clause.slice(0, index)) && /^(?:two|three|four|five|six)\s+(?:[\w-]+\s+)?(?:models|versions|variants|checkpoints)$/i.test(words);
}

interface SizedNoun {
  readonly id: string;
  /** What is said of several is said of each: "… respectively". */
  readonly isEach: boolean;
}

/** "The 14B variant" is this one of 14B, and one of "the 7B and 14B variants" where each is told its own parent. */
function namesOwnSize(words: string, { id, isEach }: SizedNoun): boolean {
  const [size] = sizesOf(id);
  const named = sizesOf(words);
  return size !== undefined && named.includes(size) && (isEach || named.length === 1);
}

function hit(from: number, found: RegExpMatchArray, subject: Hit['subject']): Hit {
  const at = from + (found.index ?? 0);
  return { at, end: at + found[0].length, subject, kind: 'noun' };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly identity: Identity;
}

function nameHits(plain: PlainText, { from, to, identity }: Range): readonly Hit[] {
  return namesIn(plain, from, to)
    .filter((name) => isSubjectLike(plain, name, identity))
    .map((name) => ({ at: name.start, end: name.end, subject: isOwn(name, identity) || spellsOwn(plain, name, identity) ? 'own' : 'other', kind: 'name' }));
}

/** "X FP4 model" is the own name of X-FP4, of which the name's form holds only the first part. */
function spellsOwn(plain: PlainText, name: Name, { id }: Identity): boolean {
  const own = nameParts(id.slice(id.indexOf('/') + 1));
  if (own.length < 2 || name.id !== null) return false;
  const spelled = new RegExp(`(?<![\\p{L}\\p{N}])${own.join('[^\\p{L}\\p{N}]{0,2}')}(?![-\\p{L}\\p{N}])`, 'iu');
  return spelled.test(plain.text.slice(name.start, name.end + 40));
}

/** "sampled from A, B and": the next name stands in the list of the preposition. */
const isListed = /\b(?:from|on|with|of|for|in|by|using)\s+(?:[\w./-]*[A-Z\d][\w./-]*(?:\s[\w./-]+)?,\s+){1,6}(?:and\s+)?["'(]?$/;

/** Names after a preposition are no subjects; capitalised words that nobody knows are mostly firms and methods. */
function isSubjectLike(plain: PlainText, name: Name, identity: Identity): boolean {
  if (name.form === 'version' || plain.text[name.start - 1] === '(') return false;
  const before = plain.text.slice(Math.max(0, name.start - 40), name.start);
  if (beginsClause(plain.text, { at: name.start, end: name.end })) return name.form !== 'plain';
  if (/\b(?:by|in|from|with|of|on|for|using|via|to|at|as|like|unlike|than|under|through|into|and|or)\s+(?:the|a|an|our|its|their|both|all)?\s*(?:[\w-]+\s+){0,1}["'(]?$/i.test(before)) return false;
  if (isListed.test(plain.text.slice(Math.max(0, name.start - 120), name.start))) return false;
  return name.form !== 'plain' || isOwn(name, identity) || identity.isKnownOther(name.text);
}
