import spdxLicenses from 'spdx-license-list/full.js';
import { expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { modelFolder } from '../source/folder/model-folder.ts';
import { runCli } from '../support/run-cli.ts';

const card = '---\nlicense: mit\n---\n# Harbour seal\n\nThis model was trained from scratch on public text.\n';
const standard = (id: string): string => spdxLicenses[id]?.licenseText ?? '';
const mit = standard('MIT');
const story = 'We made it in a long summer on the coast, with much tea and with friends who came by and told us what they had seen. ';

/** What lies beside a card that says `mit`, and the exit code and the finding that this must come to. */
test.each<[string, Readonly<Record<string, string>>, number, string | null]>([
  ['the text of MIT', { LICENSE: mit }, 0, null],
  ['MIT and a heading with further terms', { 'LICENSE.md': `# License\n\n${mit}\n\n## Additional terms\n\nYou may not use it for any commercial purpose.\n` }, 3, 'license-text-variant'],
  ['a story, MIT and a sentence that withholds something', { 'LICENSE.md': `# Seal\n\n${story.repeat(3)}\n\n## License\n\n${mit}\n\n## Note\n\nMilitary use is excluded.\n` }, 3, 'license-text-variant'],
  ['MIT, and a changed copy of it', { LICENSE: mit, 'MODEL_LICENSE.md': `${mit}\n\nNot for commercial use.\n` }, 3, 'license-text-variant'],
  ['a standard licence that the catalog has no terms of', { LICENSE: standard('BSD-3-Clause-No-Military-License') }, 3, 'license-unrecognised'],
  ['MIT, and a use policy that nobody knows', { LICENSE: mit, 'USE_POLICY.md': 'Nobody steers by this model into the waters of other people.' }, 3, 'license-unrecognised'],
  ['MIT, and a licence that nobody knows', { LICENSE: mit, COPYING: 'The boat may be rowed on Sundays by members of the club.' }, 3, 'license-unrecognised'],
])('beside `mit`: %s', async (_, texts, code, ruleId) => {
  const { cwd } = await modelFolder({ 'm/README.md': card, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`m/${name}`, text])) });
  const run = await runCli(['check', './m', '--offline', '--format', 'json'], { cwd });
  const [subject] = Report.parse(JSON.parse(run.stdout)).subjects;
  expect(run.code).toBe(code);
  expect(subject?.findings.some((finding) => finding.ruleId === ruleId && finding.outcome === 'undecided')).toBe(ruleId !== null);
});
