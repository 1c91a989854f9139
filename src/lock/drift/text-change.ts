import type { LockedModel } from '../../model/lock.ts';
import type { ReportNode } from '../../model/report.ts';
import { terms } from '../../model/terms.ts';

type LockedText = LockedModel['licenseTexts'][number];

/** Most sections, passages and terms that a message names. */
const mostNamed = 4;

/**
 * How a licence text changed, as the end of a sentence: which text it was and is, at which sections it differs from the known one,
 * which words were added, and which terms that touches. Empty where nothing of this is known.
 */
export function changeWords(before: LockedText | null, now: ReportNode['detected'][number] | null): string {
  const parts = [identityWords(before, now), ...(now === null ? [] : differenceWords(now))].filter((part) => part !== '');
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  return [first.startsWith('at ') ? first : `: ${first}`, ...rest].join('; ');
}

function identityWords(before: LockedText | null, now: ReportNode['detected'][number] | null): string {
  const [was, is] = [nameOf(before), nameOf(now)];
  if (before === null) return `it is ${is}`;
  if (now === null) return `it was ${was}`;
  // What differs from the known text is told by section, so that a change of it needs no name.
  const isChangeOfIt = now.verdict === 'variant' && (before.id ?? before.closest) === (now.id ?? now.closest);
  return was === is || isChangeOfIt ? '' : `it was ${was} and is ${is} now`;
}

/** The text as identification names it. */
function nameOf(text: LockedText | ReportNode['detected'][number] | null): string {
  const id = text?.id ?? text?.closest ?? null;
  if (id === null) return 'a text that is not recognised';
  return text?.verdict === 'variant' ? `a changed ${id}` : id;
}

function differenceWords({ verdict, missing, added, unknownTerms }: ReportNode['detected'][number]): readonly string[] {
  if (verdict === 'identified') return [];
  return [
    missing.length === 0 ? '' : `at ${missing.slice(0, mostNamed).map(sectionWords).join(', ')}${more(missing)}`,
    added.length === 0 ? '' : `words added: ${added.slice(0, mostNamed).map((words) => `“${words.slice(0, 80)}”`).join(', ')}${more(added)}`,
    unknownTerms.length === 0 ? '' : `terms touched: ${unknownTerms.slice(0, mostNamed).map(termWords).join(', ')}${more(unknownTerms)}`,
  ];
}

function sectionWords(label: string): string {
  return /^[\dIVX]/.test(label) ? `section ${label}` : label;
}

function termWords(id: string): string {
  const words: Readonly<Record<string, { readonly label: string }>> = terms;
  return Object.hasOwn(words, id) ? `${words[id]?.label.toLowerCase()} (${id})` : id;
}

function more(items: readonly string[]): string {
  return items.length > mostNamed ? ` and ${items.length - mostNamed} more` : '';
}
