import type { Report } from '../../../model/report.ts';
import { openFindings } from '../../../report/deciding-finding.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { Line } from '../text/line.ts';
import { words } from '../words.ts';

/** What was found about the run itself, such as rows of the list that could not be read; null where nothing was. The help has it in full. */
export function runLine({ findings }: Pick<Report, 'findings'>): Line | null {
  const [first, ...others] = openFindings(findings);
  if (first === undefined) return null;
  return [
    { text: `${words.aboutRun(others.length + 1)}: `, tone: 'strong' },
    { text: sanitizeLine(first.message, 1000), tone: first.level === 'error' ? first.outcome === 'violation' ? 'violation' : 'undecided' : 'plain' },
  ];
}
