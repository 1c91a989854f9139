import { Text } from 'ink';
import type { ReactElement } from 'react';
import { sanitize } from '../../../util/sanitize.ts';
import { fitLine } from '../text/fit.ts';
import type { Line, Tone } from '../text/line.ts';
import { useStyle } from './style.ts';

/** How each tone is painted where colour is wanted. */
const paints = {
  plain: {},
  strong: { bold: true },
  soft: { dimColor: true },
  pass: { color: 'green' },
  violation: { color: 'red' },
  undecided: { color: 'yellow' },
  chosen: { inverse: true },
} as const satisfies Record<Tone, object>;

/** One line of the screen, cut at its edge. Whatever was forgotten before, no control character gets past here. */
export function LineView({ line }: { readonly line: Line }): ReactElement {
  const { style, columns } = useStyle();
  const text = fitLine(line, columns).map(({ text: piece, tone }, at) => (
    <Text key={at} {...(style === 'ansi' ? paints[tone] : {})}>
      {sanitize(piece)}
    </Text>
  ));
  return <Text wrap="truncate">{line.every(({ text: piece }) => piece === '') ? ' ' : text}</Text>;
}

/** Lines one below the other. */
export function Lines({ lines }: { readonly lines: readonly Line[] }): readonly ReactElement[] {
  return lines.map((line, at) => <LineView key={at} line={line} />);
}
