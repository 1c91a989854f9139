import type { Mistake } from '../../errors.ts';

/** The mistake in a text that is no JSON, with the place of the first character that does not fit. */
export function jsonMistake(text: string, file: string): Mistake {
  const position = firstWrong(text);
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const place = { file, line: text.slice(0, start).split('\n').length, column: position - start + 1, text: text.slice(start).split('\n', 1)[0]?.slice(0, 2_000) ?? '', length: 1 };
  return { message: position >= text.trimEnd().length ? 'is cut off: the JSON does not end' : 'is no JSON: this character does not fit here', place, hint: null };
}

/** Messages of engines differ and name a position only sometimes, so the place is found by halving: up to it every beginning merely lacks its end. */
function firstWrong(text: string): number {
  let [fits, breaks] = [0, text.length + 1];
  while (breaks - fits > 1) {
    const middle = (fits + breaks) >> 1;
    if (merelyEnds(text.slice(0, middle))) fits = middle;
    else breaks = middle;
  }
  return fits;
}

function merelyEnds(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const position = /position (\d{1,15})/.exec(said)?.[1];
    return /end of (?:JSON )?(?:input|data)|unterminated/i.test(said) || Number(position) >= beginning.length;
  }
}
