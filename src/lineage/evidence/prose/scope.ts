import type { Block } from './blocks.ts';
import { isOwn, type Identity } from './identity.ts';
import { nameAt, namesIn, squash, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';

/** Headings of sections in which other models are named for other reasons than descent. */
const strictHeading = /\b(?:evaluation|evaluations|benchmarks?|results?|performance|comparison|leaderboard|metrics|usage|use|quick ?start|inference|deploy\w*|install\w*|requirements?|getting started|get started|examples?|demo|limitations?|bias\w*|risks?|safety|ethic\w*|citation|bibtex|cite|news|updates?|changelog|change log|faq|related|other models|similar|model zoo|contact|community|prompt\w*|finetuning|fine-?tuning|serving|run|running|download|acknowledge?ments?|thanks|credits?|references?|tools?|resources|future|roadmap|todo|recommend\w*)\b/i;

/** Sections whose text may belong to the descent of this model although their heading has a word of the list above. */
const descentHeading = /\b(?:details?|procedure|description|overview|summary|training|introduction|about|merge|licen[sc]e)\b/i;

/** Titles that begin like a section. */
const sectionTitle = /^\P{L}*(?:how|usage|use|using|quick|getting|install\w*|examples?|evaluation|results?|benchmarks?|news|updates?|citation|related|inference$)\b/iu;

/** True where only statements that name this model count. What stands below the title alone speaks of the model, whatever words the title has. */
export function isStrictSection(section: readonly string[], title: string | null = null): boolean {
  const heading = section.at(-1) ?? '';
  if (section.length === 1 && heading === title && !sectionTitle.test(heading)) return false;
  return strictHeading.test(heading) && !descentHeading.test(heading);
}

/** True for sections on the architecture, where "based on X" mostly means the shape of X. */
export function isArchitecture(section: readonly string[]): boolean {
  return /\b(?:architecture|technical specifications?|objective)\b|\u67B6\u6784|\u7ED3\u6784/i.test(section.at(-1) ?? '');
}

/** True for sections of thanks, which sometimes name a parent and never prove one. */
export function isThanks(section: readonly string[]): boolean {
  return section.some((heading) => /\b(?:acknowledge?ments?|thanks|credits?|special thanks)\b|\u81F4\u8C22|\u9E23\u8C22/i.test(heading));
}

/** Whom a block speaks of by the words before its first colon or dash, or by its nearest heading; null when left open. */
export function topicOf(block: Block, identity: Identity): 'own' | 'other' | null {
  const lead = block.kind === 'heading' ? null : leadName(block.plain);
  if (lead !== null) return judge(lead, identity);
  const heading = block.section.at(-1);
  if (heading === undefined || block.section.length < 2) return null;
  const named = namesIn({ text: heading, links: [], code: [], lines: [] }, 0, heading.length).find((name) => name.form !== 'plain' && name.form !== 'version');
  if (named === undefined || squash(named.text).length < squash(heading).length * 0.6) return null;
  return judge(named, identity);
}

/** A name that stands alone before the first colon or dash: "**X**: the chat model", "- X – …". */
function leadName(plain: PlainText): Name | null {
  const end = /^[^:\uFF1A]{2,90}?(?:\s?[:\uFF1A]\s|\s[-\u2013\u2014]\s|\s\()/.exec(plain.text)?.[0].length;
  if (end === undefined) return null;
  const name = nameAt(plain, /^[\s*"'\u201C`([]*/.exec(plain.text)?.[0].length ?? 0);
  const isAlone = name !== null && /^[\s*"'\u201D`)\]]*(?:\([^()]{0,40}\))?\s*(?:model)?\s*(?:[:\uFF1A]|[-\u2013\u2014]\s|\([^()]{3,200}\)\W*$)/i.test(plain.text.slice(name.end));
  return isAlone && name.form !== 'plain' ? name : null;
}

function judge(name: Name, identity: Identity): 'own' | 'other' {
  return isOwn(name, identity) ? 'own' : 'other';
}
