import { DataError } from '../../errors.ts';
import { Baseline } from '../../model/baseline.ts';
import { pathWords } from '../../util/path-words.ts';
import { parseYaml } from '../../util/yaml.ts';

/** Longest text that is read again for the place of a mistake, in characters. */
const maximumWithPlaces = 4_000_000;

/** Reads an earlier JSON report as a baseline. Throws DataError when it is none: a run against no baseline would accept nothing or everything. */
export function parseBaseline(text: string, file: string): Baseline {
  const result = Baseline.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  const places = text.length <= maximumWithPlaces ? parseYaml(text, file) : null;
  throw new DataError(
    result.error.issues.slice(0, 10).map(({ path, message }) => {
      const steps = path.filter((step) => typeof step !== 'symbol');
      return { message: `${file} is no report of modelcheck: ${pathWords(steps) || 'the file'}: ${message}`, place: places?.placeOf(steps) ?? null, hint: 'write a baseline with `modelcheck check … -o json=FILE`' };
    }),
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const mistakes = text.length <= maximumWithPlaces ? parseYaml(text, file).mistakes : [];
    throw new DataError([{ message: `the baseline ${file} is no JSON`, place: mistakes[0]?.place ?? null, hint: 'write it with `modelcheck check … -o json=FILE`' }]);
  }
}
