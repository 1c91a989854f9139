import type { ClauseStart } from '../../src/util/clauses/clauses.ts';

/** As reports name a clause. Numbers that go on across sections in Roman numbers are cited without them: `4.a` of Section III. */
export function labelOf({ path }: ClauseStart): string {
  const [first = '', second = ''] = path;
  if (first === '') return 'opening';
  if (first.startsWith('para ')) return `paragraph ${first.slice(5)}`;
  const isRoman = /^[ivx]+$/.test(first);
  const cited = isRoman && /^\d+$/.test(second) ? path.slice(1) : path.map((name, at) => (at === 0 && isRoman ? name.toUpperCase() : name));
  const names = cited.filter((name, at) => !cited[at + 1]?.startsWith(`${name}.`));
  const isNumber = /^(?:[\d.]+|[ivxl]+|[a-z]|[一二三四五六七八九十]+)$/.test(first);
  return isNumber ? `section ${names.join('.')}` : `${first}${names.length > 1 ? ` ${names.slice(1).join('.')}` : ''}`;
}
