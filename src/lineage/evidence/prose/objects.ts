import { nameAt, squash, wordAt, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';

/** Words that end the search for a name: what follows them is something else than the parent. */
const stops = new Set(
  `on for with by using from to that which who whom when where while if in at as into onto through via per and or but nor so than then over under between among during before after until because since is are was were be been being has have had do does did can could will would should may might must not no never
  this these those see it them itself ourselves their scratch random randomly subset subsets portion mixture samples dataset datasets data corpus corpora tokens samples examples pairs dialogues conversations feedback architecture architectures design structure framework library code codebase repository repo script scripts method methods methodology approach technique techniques idea ideas concept principle principles paper work research recipe pipeline training evaluation experiments transformer transformers attention tokenizer vocabulary format template prompt prompts
  user users customer number amount following called named evaluations results tests findings recommendation recommendations suggestion suggestions advice request experience insights knowledge technology technologies hardware gpus gpu nodes tpus inputs input outputs output text images image-text`.split(/\s+/),
);

/** Nouns that turn a name into something else than weights: "the Llama 2 architecture", "the CLIP tokenizer". */
const otherHead =
  /^(?:['\u2019]s)?\)?\s*(?:[\u300D\u300F"'\u201D]\s*)?(?:\((?:[^()]{0,40})\)\s*)?(?:(?:model|models|merge|merging|LLMs?|LM|transformer|network|series|official|original|open|community|training|chat|prompt|instruction|inference|decoder|encoder|diffusion|self-attention|attention|data|evaluation|language|research|technical|backbone|reasoning|distillation|preference|instruct|sft|dpo|fine-?tuning|finetuning|pre-?training|post-?training|synthetic|subword|token|word|position)\s+){0,3}(?:architectures?|tokeni[sz]ers?|data-?sets?|data-?bases?|data|corpus|corpora|codebase|code|repo(?:sitory)?|frameworks?|library|libraries|papers?|formats?|styles?|recipes?|methods?|methodology|approach(?:es)?|pipelines?|scripts?|notebooks?|templates?|benchmarks?|leaderboards?|prompts?|licen[sc]es?|agreement|corpus|toolkits?|toolbox|backends?|engines?|schedulers?|samplers?|vocabular(?:y|ies)|vocab|apis?|projects?|spaces?|techniques?|algorithms?|loss|objectives?|structures?|designs?|ideas?|principles?|strategy|strategies|packages?|modules? library|implementations?|standards?|gpus?|tpus?|clusters?|nodes?|accelerators?|dictionar(?:y|ies)|embeddings|vectors|features|attention|layers?|blocks?|optimi[sz]er|docker images?|images(?! encoder)|dialogues?|conversations?|outputs?|responses?|generations?|tokens|(?:hyper-?)?param(?:eter)?s|hours?|steps?|epochs?|examples?|samples?|questions?|pairs|instructions?|captions?|extensions?|nodes?|workflows?|app|demo|plugin|tools?|platforms?|team|group|lab|labs|inc|university|authors?|community|releases? notes|api|score|scores|metrics?|similarity|similarities|distances?|scaling|paradigm|concept|mechanism|fashion|manner|way|trick|policy|reports?|procedures?|schemes?|cards?|readme)\b(?!\s*(?:model|checkpoint|weights))/i;

/** Compounds such as `Llama-style`, `GPT-like` written after a name. */
const suffixHead = /^[-\u2010-\u2015](?:style|like|based|type|inspired|compatible|esque|format|generated|augmented|labeled|labelled|as)\b/i;

/** What may stand between a name and the next one of the same list. */
const separator = /^["'\u201D\u2019)\]\u300D*]*\s*(?:(?:base|language|text-only|instruct|chat|vision|encoder|pre-?trained|foundation|large|open|LLM|ViT|text)\s+){0,3}(?:models?|checkpoints?|weights|LLMs?|backbones?|encoders?|versions?|LoRAs?)?["')\]]*\s*(?:\([^()]{0,120}\)\s*)?(?:,\s*(?:and|&|or|plus)?\s+|\s*(?:and|&|\+|plus|as well as)\s+|\s*\/\s*|\u3001\s*|\s*\u548C\s*|\s*\u4E0E\s*|\s*,\s*)/i;

/** "X, by its author and [Y](…)": the maker stands between two names, of which the second must be linked. */
const authored = /^["')\]]*,?\s+by\s+[\w.-]{2,40}(?:\s\p{Lu}[\w.-]{1,30}){0,2}\s+(?:and|&)\s+/u;

/** True when the words after the name make it something else than a set of weights. */
export function hasOtherHead(plain: PlainText, name: Name): boolean {
  const rest = plain.text.slice(name.end, name.end + 120);
  return suffixHead.test(rest) || otherHead.test(rest);
}

/** "the text foundation model X": the stop word describes the model that is named next. */
const describesModel = /^(?:text|image|image-text|data|code|user|this)\s+(?:foundation|generation|embedding|encoder|language|completion|diffusion|generative)\s+(?:base\s+)?(?:model|encoder|LLM)\b/i;

/** Lower-case words that may stand between a cue and the first name. */
const maximumFillers = 9;

/** The first name after `at`, past articles, adjectives and nouns such as "version of"; null when something else comes first. */
export function objectAfter(plain: PlainText, at: number, maximum = maximumFillers): Name | null {
  let position = skipMarks(plain.text, at);
  for (let fillers = 0; fillers <= maximum; fillers += 1) {
    const name = nameAt(plain, position);
    if (name !== null) return hasOtherHead(plain, name) ? null : name;
    const next = wordAt(plain.text, position);
    if (next === null || (stops.has(next.text.toLowerCase()) && !describesModel.test(plain.text.slice(next.start, next.start + 60))) || /^(?!(?:hugg|amaz|lead|exist|underly|reason|think|strong-perform|outstand|follow|start|embedd|cod|meet)ing$)\p{L}{2,}ing$/iu.test(next.text)) return null;
    position = skipMarks(plain.text, afterWord(plain.text, next.end));
  }
  return null;
}

/** Position after a word and what may cling to it: a possessive, a comma between adjectives, a colon. */
function afterWord(text: string, end: number): number {
  const clinging = /^(?:['\u2019\u02BC]s?(?=\s)|,(?=\s[a-z])|(?<=(?:LLM|model)),(?=\s)|:(?=\s)|["\u201D)])/.exec(text.slice(end, end + 4));
  return end + (clinging?.[0].length ?? 0);
}

function skipMarks(text: string, at: number): number {
  let position = at;
  while (/[\s:("'\u201C\u2018*\uFF1A\u300C[]/.test(text[position] ?? '')) position += 1;
  return position;
}

/** Names of one list that are read at most. */
const maximumList = 70;

/** The object of a cue and the names coordinated with it: "from A, B and C". */
export function objectsAfter(plain: PlainText, at: number): readonly Name[] {
  const first = objectAfter(plain, at);
  if (first === null) return [];
  const names = [first];
  for (let next = coordinated(plain, first); next !== null && names.length < maximumList; next = coordinated(plain, next)) names.push(next);
  return endsInOther(plain, names.at(-1) ?? first) ? [] : names;
}

/** "the latest A and B techniques": the head of the list is no model. */
function endsInOther(plain: PlainText, last: Name): boolean {
  const joint = separator.exec(plain.text.slice(last.end, last.end + 260));
  if (joint !== null && /^[\w.-]+(?: [\w.-]+){0,3} (?:model )?(?:cards?|papers?|readme)\b/i.test(plain.text.slice(last.end + joint[0].length))) return true;
  const next = joint === null ? null : nameAt(plain, last.end + joint[0].length);

  return next !== null && !/\b(?:the|a|an|our)\s*$/i.test(joint?.[0] ?? '') && hasOtherHead(plain, next);
}

/** The next name of the list that `name` belongs to; a name that starts a clause of its own ends the list. */
export function coordinated(plain: PlainText, name: Name): Name | null {
  const rest = plain.text.slice(name.end, name.end + 260);
  const byAuthor = authored.exec(rest);
  const joint = byAuthor ?? separator.exec(rest);
  if (joint === null) return null;
  const next = objectAfter(plain, name.end + joint[0].length, 4);
  if (next === null || next.start < name.end || (byAuthor !== null && next.form !== 'link')) return null;
  const after = plain.text.slice(next.end, next.end + 60);
  const startsClause = /^[)"'\u201D]*\s+(?:model\s+|series\s+)?(?:is|are|was|were|has|have|had|can|will|may|achieves?|outperforms?|shows?|supports?|uses?|offers?|provides?|which|who|does|did|demonstrates?|excels?|delivers?|gets?|comes?)\b/i.test(after);
  const isBareComma = !/(?:and|&|\+|plus|well as|\/|\u548C|\u4E0E|\u3001)/.test(joint[0]);
  const goesOn = /^[)"'\u201D\]]*\s*(?:\([^()]{0,60}\)\s*)?(?:$|[,.;)\u3001]|and\b|&|\+|models?\b|for\b|to\b|with\b|using\b|on\b|as\b|in\b|at\b|LLM)/i.test(after);
  const isApposition = isBareComma && /^(?:an?|the|our)\s/i.test(plain.text.slice(name.end + joint[0].length));
  return startsClause || isApposition || (isBareComma && !goesOn) || (next.form === 'plain' && squash(next.text).length < 3) ? null : next;
}
