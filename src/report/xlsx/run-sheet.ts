import type { Report } from '../../model/report.ts';
import { profileWords } from '../profile-words.ts';
import { disclaimer } from '../words.ts';

/** What a spreadsheet that is passed on has to say of the run: for whom it was judged, by what, when, and by which digests it can be repeated. */
export function runRows(report: Report): readonly (readonly string[])[] {
  const { policy, catalog, tool, checkedAt, source, status, profile } = report;
  const words = profileWords(report);
  return [
    ['status', status],
    ['policy', policy.id],
    ['checked', `${checkedAt} by modelcheck ${tool.version}`],
    ['source of records', source],
    ...(words?.stated ?? []).map(([label, value]) => [`profile: ${label.toLowerCase()}`, value]),
    ...(words !== null && words.open.length > 0 ? [['profile: not stated, and so not known', words.open.join(', ').toLowerCase()]] : []),
    ['digest of the policy', policy.digest],
    ['digest of the profile', profile?.digest ?? 'not recorded'],
    ['digest of the licence catalog', `${catalog.digest} (${catalog.licenses} licences)`],
    ['what this is not', disclaimer],
  ];
}
