import type { DetectedLicense, TextIdentification } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { sha256Hex } from '../util/digest.ts';

/** Files that hold licence texts: LICENSE, LICENCE.md, MODEL_LICENSE, LICENSE-MODEL, COPYING, USE_POLICY.md … */
const licenseFile = /(^|[/_.-])(licen[cs]es?|copying|use[_-]?policy)([/_.-]|$)|(licen[cs]e|agreement)[^/]*$/i;

/** Files that say that they license code and not weights; they do not bind a user of the weights. */
const codeLicense = /licen[cs]e[-_.]?(code|software)|(code|software)[-_.]?licen[cs]e/i;

/** True for a path whose content is worth identifying as a licence text. */
export function isLicenseFile(path: string): boolean {
  return licenseFile.test(path) && !/\.(py|js|ts|json|safetensors|bin|gguf|png|jpe?g|svg)$/i.test(path);
}

/** True for a licence file that speaks of the code beside the weights. */
export function isCodeLicenseFile(path: string): boolean {
  return codeLicense.test(path);
}

/** Identifies a text; the function is handed in because it needs the fingerprints. */
export type IdentifyText = (text: string) => TextIdentification;

/** Place of the gate prompt, which may hold a whole licence text. */
export const gatedPromptPath = 'README.md#extra_gated_prompt';

/**
 * The licence texts of a record and what each is: licence files, the gate prompt when it holds a text, and texts that were
 * identified when the record was made. Sorted by path.
 */
export function detectLicenses(record: ModelRecord, identify: IdentifyText): readonly DetectedLicense[] {
  const files = Object.entries(record.texts)
    .filter(([path]) => isLicenseFile(path))
    .map(([path, text]) => ({ path, sha256: sha256Hex(text), ...identify(text) }));
  const detected = [...files, ...unread(record), ...fromPrompt(record, identify), ...fromRecord(record)];
  return detected.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Licence files that exist and could not be read: what they are is not known, which is not the same as their absence. */
function unread(record: ModelRecord): readonly DetectedLicense[] {
  const paths = record.unread.map(({ path }) => path).filter((path) => isLicenseFile(path) && record.texts[path] === undefined);
  return paths.map((path) => ({ path, sha256: null, verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] }));
}

function fromPrompt(record: ModelRecord, identify: IdentifyText): readonly DetectedLicense[] {
  const prompt = record.card?.gatedPrompt;
  if (!prompt) return [];
  const found = identify(prompt);
  return found.verdict === 'unrecognised' ? [] : [{ path: gatedPromptPath, sha256: sha256Hex(prompt), ...found }];
}

function fromRecord(record: ModelRecord): readonly DetectedLicense[] {
  return (record.recorded?.licenseTexts ?? [])
    .filter((text) => record.texts[text.path] === undefined)
    .map(({ path, sha256, verdict, id }) => ({ path, sha256, verdict, license: verdict === 'identified' || verdict === 'embeds' ? id : null, closest: id, added: [], missing: [], unknownTerms: [] }));
}
