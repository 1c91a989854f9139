import { detectCode } from '../code/detect-code.ts';
import { languages } from '../code/language.ts';
import { joinFindings, shiftFindings, type Findings, type Kinds } from '../sighting.ts';

/** The models that scripts in a page or component load; links in the page are for people. */
export function detectMarkup(text: string, kinds: Kinds): Findings {
  const parts: Findings[] = [];
  const opening = /<script\b[^>]{0,1000}>/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfScript(text, start);
    parts.push(shiftFindings(detectCode(text.slice(start, end), languages.javascript, kinds), start));
    opening.lastIndex = end;
  }
  return joinFindings(parts);
}

function endOfScript(text: string, start: number): number {
  const closing = /<\/script\b/gi;
  closing.lastIndex = start;
  return closing.exec(text)?.index ?? text.length;
}
