import type { ReportOptions } from '../reporter.ts';

/** SGR codes (ECMA-48 §8.3.117) of the few colours used. */
const codes = { red: 31, green: 32, yellow: 33, blue: 34, bold: 1, dim: 2 } as const;
export type Colour = keyof typeof codes;

/** Colours a piece of text when the style allows it. */
export type Paint = (text: string, colour: Colour) => string;

/** A painter for a style; `plain` leaves text as it is. */
export function painter(style: ReportOptions['style']): Paint {
  return style === 'plain' ? (text) => text : (text, colour) => `\u001B[${codes[colour]}m${text}\u001B[0m`;
}
