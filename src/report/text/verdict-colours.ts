import type { Verdict } from '../../model/report.ts';
import type { Colour } from './paint.ts';

/** Colour of each verdict. */
export const verdictColours = { pass: 'green', violation: 'red', undecided: 'yellow' } as const satisfies Record<Verdict, Colour>;
