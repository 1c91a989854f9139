/** What a piece of text means; colour only repeats what the words say. */
export type Tone = 'plain' | 'strong' | 'soft' | 'pass' | 'violation' | 'undecided' | 'chosen';

/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of the screen. Its text has been made safe. */
export type Line = readonly Span[];

/** A line of one piece. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return [{ text, tone }];
}

/** The words of a line without their tones. */
export function lineText(spans: Line): string {
  return spans.map(({ text }) => text).join('');
}
