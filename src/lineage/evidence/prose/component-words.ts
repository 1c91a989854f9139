/** What the parts of a model work on. */
const sense = '(?:text|image|vision|visual|audio|speech|video|language|semantic|acoustic|multimodal|glyph|caption|prompt)';

/** Words before a part that say nothing of which one it is. */
const adjectives = `(?:(?:frozen|fixed|backbone|base|core|main|pre-?trained|text|image|vision|visual|audio|speech|video|language|multimodal|acoustic|semantic|clip|llm|single|two|three|large|dual|contrastive|its|the|our|an?|standard)[ ,-]+){0,5}`;

/** A part of a model in words: "text encoder", "vision tower", "language part". */
const role = `${adjectives}(?:${sense}|llm)[ -]?(?:transformer )?(?:encoders?|towers?|backbones?|decoders?|feature extractors?|language models?|parts?|branch)`;

/** Parts that need no word before them to be parts. */
const bareRole = '(?:vae|autoencoder|vocoder|audio codec|(?:large |base |main |core |backbone |text )?(?:llms?|language backbone|language model)|(?:llm|language) backbone|backbone llm|encoders?|decoders?|(?:[\\w-]+ ){0,2}embedding models?|(?:text|vision|image) and (?:image|text|vision) encoders?)';

/** "A as the vision encoder": the part stands before its role. */
export const asRole = new RegExp(`\\b(?:as|being)(?: (?:the|its|our|an?|their))? (?:(?!base\\b|backbone\\b)[\\w-]+ )?(?:${role}|${bareRole})\\b`, 'gi');

const link = '(?: models?)?(?: (?:from|of|based on|is|are|initiali[sz]ed (?:from|with)|taken from|derived from|using|comes? from))?(?: the| an?)?[ ,]*';
const nameAhead = '(?=["\'(\\u201C`]|[A-Z]|[a-z]+[-\\d])';

/** "uses a frozen text encoder (A)", "with the vision encoder of A", "vision encoder: A". */
export const roleThen = new RegExp(`\\b${role}(?![\\w-])${link}${nameAhead}`, 'gi');

/** "The LLM is A", "two pre-trained encoders, A and B". */
export const bareRoleThen = new RegExp(`\\b(?:(?:the|its|our)(?: (?:base|backbone|core))? (?:llm|language model|vae|vocoder|backbone llm|audio codec|text tower|image tower|encoder|decoder)(?: backbone)? (?:is|are|was)(?: initiali[sz]ed (?:from|with)| taken from)?(?: the| an?)? |(?:frozen|fixed|pre-?trained) encoders?,? (?:\\()?)${nameAhead}`, 'gi');

/** "The VAE is from A, and the text encoders from B and C", "adds the encoder of A". */
export const partFrom = /\b(?:vae|autoencoder|(?:text |image |vision |audio )?encoders?|vocoder|text encoder|language model|llm|decoder)(?: components?| weights| models?)? (?:(?:is |are |was |were |comes? |taken |borrowed |initiali[sz]ed |adapted |derived |inherited )*from|of) /gi;

/** "encodes prompts with A", "encoded through a A image-encoder". */
export const encodes = /\bencod(?:es?|ed|ing) (?:[\w-]+ ){0,5}?(?:with|through|by|using|via) /gi;

/** "combines A and B", "integrates A with B", "consists of A, B": verbs whose objects are parts. */
export const combines =
  /\b(?:combin(?:es|ing|ed)|integrat(?:es|ing|ed)|consists? of|compris(?:es|ing|ed of)|composed of|contains|connects?|connecting|couples?|fus(?:es|ing)|bridg(?:es|ing)|pair(?:s|ing)|joins?|incorporat(?:es|ing)|has|have|features|adds|takes|uses|using|employs?|employing|adopts?|utili[sz]es|leverag(?:es|ing)|built with|equipped with|powered by|components:|in the latent space of|with|(?:frozen|fixed|pre-?trained|off-the-shelf)) /gi;

/** "connects A with B": both are parts, whatever stands behind them. */
export const connects = /\b(?:connect(?:s|ing)|couples?|coupling|bridg(?:es|ing)|attach(?:es|ing)|link(?:s|ing)) (?:the |an? )?(?:frozen |pre-?trained )*/gi;

/** Words right behind a name that make it a part: "CLIP text encoder", "Phi-3 Mini language model". */
export const roleBehind =
  /^["')`\]]*\s+(?:as\s+(?:the|its|our|a|an)\s+)?(?:(?:frozen|pre-?trained|large|based|new|original)\s+){0,2}(?:(?:text|image|vision|visual|audio|speech|video|language)[- ](?:encoders?|towers?|backbones?|decoders?)|language models?\b|LLM\b(?! [A-Z])|encoders?\b|vae\b|vocoder\b|autoencoder\b)|^["')`\]]*\s*\(an? (?:large )?(?:language|vision|text|speech) model/i;

/** Words that set a part of another model beside this one: "to match the embedding space of the A text encoder". */
export const measuresItself = /\b(?:match(?:es|ing)?|align(?:s|ed|ing)?|mimic\w*|imitat\w*|replac(?:e|es|ing)|instead of|distill?(?:s|ed|ing)?|like|similar)\b[^.;]{0,80}$/i;

/** All forms in one pattern: most sentences hold none, and one look shows it. */
const anyPart = new RegExp([asRole, roleThen, bareRoleThen, encodes, partFrom, combines, connects].map(({ source }) => source).join('|'), 'i');

/** True for a text that holds words for a part, or a verb that takes parts. */
export function mayNamePart(text: string): boolean {
  return anyPart.test(text);
}
