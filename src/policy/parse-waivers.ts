import { DataError } from '../errors.ts';
import { type Waiver, WaiverFile } from '../model/waiver.ts';
import type { YamlPath } from '../util/yaml.ts';
import { deployments } from '../model/profile.ts';
import { didYouMean } from '../util/suggest.ts';
import { checkDocument, isDay, type TakeMistake } from './check-document.ts';
import type { Sound } from './sound-part.ts';

/** Parses a waiver file. Throws `DataError` with all its mistakes, each with its place. */
export function parseWaivers(text: string, file: string): readonly Waiver[] {
  const { value, mistakes } = checkDocument(text, file, { schema: WaiverFile, check: ({ waivers = [] }, take) => waivers.forEach((waiver, index) => checkWaiver(waiver, ['waivers', index], take)) });
  if (value === null) throw new DataError(mistakes);
  return value.waivers;
}

function checkWaiver({ approvedOn, expires, licenseTextSha256, termsDigest, use }: Sound<Waiver>, path: YamlPath, takeAt: TakeMistake): void {
  const take = (key: string, message: string, hint: string | null): void => takeAt([...path, key], message, hint);
  for (const [key, day] of Object.entries({ approvedOn, expires })) if (day !== undefined && !isDay(day)) take(key, `"${day}" is no day of the calendar`, null);
  if (expires !== undefined && approvedOn !== undefined && expires < approvedOn) take('expires', 'the waiver expires before it was approved', null);
  if (licenseTextSha256 !== undefined && !/^(sha256:)?[0-9a-f]{64}$/i.test(licenseTextSha256)) take('licenseTextSha256', 'a sha256 has 64 hex digits', 'modelcheck waive writes it');
  if (termsDigest !== undefined && !/^(sha256:)?[0-9a-f]{64}$/i.test(termsDigest)) take('termsDigest', 'a digest has 64 hex digits', 'modelcheck waive writes it');
  if (use !== undefined && !deployments.some((deployment) => deployment === use)) take('use', `"${use}" is no deployment`, didYouMean(use, deployments) ?? `one of ${deployments.join(', ')}`);
}
