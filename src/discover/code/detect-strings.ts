import { parseHubAddress, type Address } from '../reference/hub-address.ts';
import type { Sighting } from '../sighting.ts';
import { isToken } from './code.ts';
import type { SourceCode } from './source-code.ts';

/** Keys and attributes under which an address is for people to follow, not for the program to load. */
const links = /^(?:href|link|links|homepage|home_page|documentation|docs|doc|repository|bugs|issues|see|see_also|citation|reference|references|credit|credits|source_url|website|to)$/i;

/** Finds strings that are addresses of models as a whole: web addresses, `hf://`, timm's prefixes and purls. */
export function detectStrings(source: SourceCode, explained: ReadonlySet<number>): readonly Sighting[] {
  return source.candidates.flatMap((at): readonly Sighting[] => {
    const token = source.code.tokens[at];
    const found = token && !explained.has(at) ? parseHubAddress(token.text) : null;
    if (!token || !found || (found.form === 'page' && isLink(source, at))) return [];
    return [{ id: found.id, revision: found.revision, at: token.start, kind: kindOf(source, found, at), confidence: found.form === 'page' ? 'likely' : 'certain' }];
  });
}

function isLink({ code }: SourceCode, at: number): boolean {
  const follows = [':', '=', '=>'].some((mark) => isToken(code, at - 1, mark));
  return follows && links.test(code.tokens[at - 2]?.text ?? '');
}

function kindOf({ code, kinds }: SourceCode, { form }: Address, at: number): Sighting['kind'] {
  if (form === 'purl') return kinds.purl;
  return form === 'scheme' && isToken(code, code.around[at] ?? -1, '(') ? kinds.call : kinds.address;
}
