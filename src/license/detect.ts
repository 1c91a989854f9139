import type { DetectedLicense, TextIdentification } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { sha256Hex } from '../util/digest.ts';
import { isLicenseFile, isNoticeFile } from '../util/license-file.ts';
import { licenseInReadme } from './readme-text.ts';

/** Files that say that they license code and not weights; they do not bind a user of the weights. */
const codeLicense = /licen[cs]e[-_.]?code|code[-_.]?licen[cs]e/i;
/** What such licences of models call "software" is the model as often as not, so that a text nobody knows is not left aside. */
const softwareLicense = /licen[cs]e[-_.]?software|software[-_.]?licen[cs]e/i;

/** True for a licence file that speaks of the code beside the weights. */
export function isCodeLicense({ path, verdict }: Pick<DetectedLicense, 'path' | 'verdict'>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (codeLicense.test(path) || (softwareLicense.test(path) && verdict === 'identified')) && !/model|weight/i.test(name);
}

/** Identifies a text; the function is handed in because it needs the fingerprints. */
export type IdentifyText = (text: string) => TextIdentification;

/** Place of the gate prompt, which may hold a whole licence text. */
export const gatedPromptPath = 'README.md#extra_gated_prompt';

/**
 * The licence texts of a record and what each is: licence files, the gate prompt or the card when it holds a text, and texts that were
 * identified when the record was made. Sorted by path.
 */
export function detectLicenses(record: ModelRecord, identify: IdentifyText): readonly DetectedLicense[] {
  const files = Object.entries(record.texts)
    .filter(([path]) => isLicenseFile(path) || isLinked(path, record))
    .map(([path, text]) => ({ path, sha256: sha256Hex(text), ...identify(text) }))
    .filter(({ path, verdict }) => verdict !== 'unrecognised' || !isNoticeFile(path));
  const detected = [...files, ...unread(record), ...fromPrompt(record, identify), ...fromReadme(record, identify), ...fromRecord(record)];
  return detected.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The file of the repository that `license_link` names, whatever it is called. */
function isLinked(path: string, { card }: ModelRecord): boolean {
  return card?.licenseLink?.replace(/^\.\//, '') === path;
}

/** Licence files that exist and could not be read: what they are is not known, which is not the same as their absence. */
function unread(record: ModelRecord): readonly DetectedLicense[] {
  const left = record.unread.filter(({ path }) => (isLicenseFile(path) || isLinked(path, record)) && record.texts[path] === undefined);
  return left.map(({ path, reason }) => ({ path, sha256: null, verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [], unread: /^gated\b/.test(reason) ? 'gated' : 'failed' }));
}

function fromPrompt(record: ModelRecord, identify: IdentifyText): readonly DetectedLicense[] {
  const prompt = record.card?.gatedPrompt;
  if (!prompt) return [];
  const found = identify(prompt);
  return found.verdict === 'unrecognised' ? [] : [{ path: gatedPromptPath, sha256: sha256Hex(prompt), ...found }];
}

function fromReadme({ readme }: ModelRecord, identify: IdentifyText): readonly DetectedLicense[] {
  const found = licenseInReadme(readme, identify);
  return found === null ? [] : [found];
}

function fromRecord(record: ModelRecord): readonly DetectedLicense[] {
  return (record.recorded?.licenseTexts ?? [])
    .filter((text) => record.texts[text.path] === undefined)
    .map(({ path, sha256, verdict, id }) => ({ path, sha256, verdict, license: verdict === 'identified' || verdict === 'embeds' ? id : null, closest: id, added: [], missing: [], unknownTerms: [] }));
}
