/** Short forms of thousands, millions and thousand millions. `billion` is left out: German has it mean a million millions. */
const factors: Readonly<Record<string, number>> = { '': 1, k: 1e3, tsd: 1e3, m: 1e6, mio: 1e6, million: 1e6, millions: 1e6, millionen: 1e6, bn: 1e9, mrd: 1e9, milliarde: 1e9, milliarden: 1e9 };

/**
 * A number as spreadsheets of several countries write it: `12000000`, `12,000,000`, `12.000.000`, `12 000 000`, `1.5 M`, `1,5 Mio.`,
 * `1.2e7`. A separator before groups of three digits each parts thousands, unless a zero stands before it (`0.125`). null for
 * everything else.
 */
export function readFigure(text: string): number | null {
  const [, digits = '', suffix = ''] = /^([\d.,'’_ \u00A0\u202F]{1,60}?(?:e\+?\d{1,2})?)[ \u00A0\u202F]*([a-z]{0,10})\.?$/i.exec(text.trim()) ?? [];
  const factor = Object.hasOwn(factors, suffix.toLowerCase()) ? factors[suffix.toLowerCase()] : undefined;
  const plain = plainDigits(digits.trim());
  if (plain === null || factor === undefined) return null;
  return Number((Number(plain) * factor).toPrecision(15));
}

function plainDigits(digits: string): string | null {
  if (/^\d{1,20}(?:\.\d{1,10})?e\+?\d{1,2}$/i.test(digits)) return digits;
  const grouped = /^([1-9]\d{0,2}(?:([.,'’_ \u00A0\u202F])\d{3})(?:\2\d{3}){0,6})(?:([.,])(\d{1,2}))?$/.exec(digits);
  if (grouped && grouped[3] !== grouped[2]) return `${(grouped[1] ?? '').replace(/\D/g, '')}${grouped[4] === undefined ? '' : `.${grouped[4]}`}`;
  const simple = /^(\d{1,20})(?:[.,](\d{1,10}))?$/.exec(digits);
  return simple ? `${simple[1]}${simple[2] === undefined ? '' : `.${simple[2]}`}` : null;
}
