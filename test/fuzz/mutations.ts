import fc from 'fast-check';

/** Inputs that each generated case is made of: so many a target, FUZZ_RUNS for more. */
export const runs = Number(process.env['FUZZ_RUNS'] ?? 40);

/** Pieces that break parsers, escape from formats, reach for prototypes, climb out of folders or grow without end. */
export const hostilePieces: readonly string[] = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '../../../etc/passwd', '..\\..\\secret', 'file:///etc/passwd', '%2e%2e%2f',
  '\u0000', '\u001B[2J', '\u202E', '\uFEFF', '\uD800', '\u2028', '\r', '\t', '\n---\n', '---', '```', '<!--', '-->', '<script>', ']]>', '"', "'", '\\', '|', '=cmd|calc', '@SUM(A1)',
  '&a [*a,*a]', '*a', '<<: *a', '!!js/function', '!!binary', '? ', '- - - - -', ': : :', '{{{{', '}}}}', '[[[[', ']]]]', '|\n  ', '>-\n', '%YAML 9.9',
  'null', 'true', '1e999', '-0', 'NaN', '9007199254740993', '1_000', '0x10', '2026-02-30', '{}', '[]', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '"__proto__":',
  'base_model:', 'license:', 'when:', 'var:', 'extends:', '{"var":"__proto__.polluted"}', '{"var":""}', '{"if":[]}', 'org/name', 'org/../../name', 'a/b@', 'A'.repeat(3_000), '(('.repeat(400), '- '.repeat(300), '['.repeat(5_000), '{"a":'.repeat(3_000), '\n'.repeat(500), ' '.repeat(5_000), '#'.repeat(500), '|a'.repeat(800),
];

type Mutation = readonly ['insert', number, string] | readonly ['cut' | 'double', number, number] | readonly ['swap', number, number] | readonly ['set', number, string];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...hostilePieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }, { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.constant('insert' as const), place, piece),
  fc.tuple(fc.constantFrom('cut' as const, 'double' as const), place, place),
  fc.tuple(fc.constant('swap' as const), place, place),
  fc.tuple(fc.constant('set' as const), place, piece),
);

/** A text near to a sound one, or one of hostile pieces alone. */
export function nearText(sound: readonly string[]): fc.Arbitrary<string> {
  const near = fc.tuple(fc.constantFrom(...sound), fc.array(mutation, { minLength: 1, maxLength: 6 })).map(([text, changes]) => changes.reduce(mutate, text));
  return fc.oneof({ weight: 6, arbitrary: near }, { weight: 1, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) });
}

function mutate(text: string, change: Mutation): string {
  const at = Math.floor(change[1] * text.length);
  if (change[0] === 'insert') return text.slice(0, at) + change[2] + text.slice(at);
  if (change[0] === 'set') return text.slice(0, at) + change[2] + text.slice(at + change[2].length);
  const other = Math.floor(change[2] * text.length);
  const [from, to] = [Math.min(at, other), Math.min(Math.max(at, other), Math.min(at, other) + 2_000)];
  if (change[0] === 'cut') return text.slice(0, from) + text.slice(to);
  if (change[0] === 'double') return text.slice(0, to) + text.slice(from);
  const lines = text.split('\n');
  const [one, two] = [Math.floor(change[1] * lines.length), Math.floor(change[2] * lines.length)];
  return lines.map((line, index) => (index === one ? lines[two] : index === two ? lines[one] : line) ?? '').join('\n');
}

/** Bytes near to sound ones. */
export function nearBytes(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(place, fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 })), fc.constantFrom('set', 'cut', 'fill'));
  const near = fc.tuple(fc.constantFrom(...sound), fc.array(change, { minLength: 1, maxLength: 8 })).map(([bytes, changes]) => {
    let result = Uint8Array.from(bytes);
    for (const [where, value, kind] of changes) {
      const at = Math.floor(where * result.length);
      if (kind === 'cut') result = result.slice(0, at);
      else result.fill(value, at, kind === 'set' ? at + 1 : at + 8);
    }
    return result;
  });
  return fc.oneof({ weight: 6, arbitrary: near }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }) });
}
