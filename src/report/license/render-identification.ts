import type { TextIdentification } from '../../model/license.ts';
import { sanitizeLine } from '../../util/sanitize.ts';

/** A file and what its text is. */
export type IdentifiedFile = TextIdentification & { readonly file: string };

const problems = { empty: 'the file is empty', binary: 'the file is no text', 'too-large': 'the file is too large to be a licence' } as const;

/** One block a file: the verdict, and for a variant what was added, what is missing and which terms became unknown. */
export function renderIdentifications(results: readonly IdentifiedFile[]): string {
  return results.map((result) => `${[headline(result), ...details(result)].join('\n')}\n`).join('');
}

function headline({ file, verdict, license, closest, problem, embedded }: IdentifiedFile): string {
  const name = sanitizeLine(file);
  if (problem) return `${name}: unrecognised, ${problems[problem]}`;
  if (verdict === 'identified') return `${name}: ${license}`;
  if (verdict === 'embeds') return `${name}: contains the whole text of ${(embedded ?? [license]).join(', ')}, among other words`;
  if (verdict === 'variant') return `${name}: a variant of ${closest}, not ${closest} itself`;
  return `${name}: unrecognised${closest === null ? '' : `, nearest ${closest}`}`;
}

function details({ verdict, added, missing, unknownTerms }: IdentifiedFile): readonly string[] {
  if (verdict !== 'variant') return [];
  return [...added.map((words) => `  added    “${sanitizeLine(words)}”`), ...missing.map((place) => `  missing  words of ${sanitizeLine(place)}`), ...(unknownTerms.length > 0 ? [`  unknown  ${unknownTerms.join(', ')}`] : [])];
}
