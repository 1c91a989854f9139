import { DataError, type Mistake } from '../errors.ts';
import { type Waiver, WaiverFile } from '../model/waiver.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { deployments } from '../model/profile.ts';
import { didYouMean } from '../util/suggest.ts';
import { parseDocument } from './parse-document.ts';

/** Parses a waiver file. Throws `DataError` with all its mistakes, each with its place. */
export function parseWaivers(text: string, file: string): readonly Waiver[] {
  const { value, source, mistakes } = parseDocument(text, file, WaiverFile);
  const all = value ? value.waivers.flatMap((waiver, index) => waiverMistakes(waiver, ['waivers', index], source)) : mistakes;
  if (!value || all.length > 0) throw new DataError(all);
  return value.waivers;
}

function waiverMistakes(waiver: Waiver, path: YamlPath, source: YamlFile): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const take = (key: string, message: string, hint: string | null): void => void mistakes.push({ message, place: source.placeOf([...path, key]), hint });
  for (const key of ['approvedOn', 'expires'] as const) if (!isDay(waiver[key])) take(key, `"${waiver[key]}" is no day of the calendar`, null);
  if (waiver.expires < waiver.approvedOn) take('expires', 'the waiver expires before it was approved', null);
  if (waiver.licenseTextSha256 !== undefined && !/^(sha256:)?[0-9a-f]{64}$/i.test(waiver.licenseTextSha256)) take('licenseTextSha256', 'a sha256 has 64 hex digits', 'modelcheck waive writes it');
  if (waiver.termsDigest !== undefined && !/^(sha256:)?[0-9a-f]{64}$/i.test(waiver.termsDigest)) take('termsDigest', 'a digest has 64 hex digits', 'modelcheck waive writes it');
  if (waiver.use !== undefined && !deployments.some((deployment) => deployment === waiver.use)) take('use', `"${waiver.use}" is no deployment`, didYouMean(waiver.use, deployments) ?? `one of ${deployments.join(', ')}`);
  return mistakes;
}

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
