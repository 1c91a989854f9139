import { UsageError } from '../../errors.ts';
import type { Io } from '../../io/io.ts';
import { sanitizeLine } from '../../util/sanitize.ts';

/** The public Hub. */
const publicHub = 'https://huggingface.co';

/** Base URL of the Hub without trailing slashes: `--hub-url`, else HF_ENDPOINT, else the public Hub. Throws `UsageError` for what is no such address. */
export function endpointFrom(env: Io['env'], hubUrl?: string): string {
  if (hubUrl !== undefined) return baseOf(hubUrl.trim(), '--hub-url');
  const stated = env['HF_ENDPOINT']?.trim() ?? '';
  return stated === '' ? publicHub : baseOf(stated, 'HF_ENDPOINT');
}

function baseOf(value: string, name: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) throw new UsageError(`${name} is no web address: "${withoutPassword(value)}"`, hintFor(value));
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') throw new UsageError(`${name} holds a user name or password`, 'leave them out of the address and put the token into HF_TOKEN');
  if (url.search !== '' || url.hash !== '') throw new UsageError(`${name} holds a query or fragment: "${withoutPassword(value)}"`, 'give the base address alone');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function withoutPassword(value: string): string {
  return sanitizeLine(value.replace(/\/\/[^/]{0,1000}@/, '//…@'), 200);
}

function hintFor(value: string): string {
  return /^[\w.-]+\.[a-z]{2,}(?:[:/]|$)/i.test(value) ? `write https://${value}` : 'give an address such as https://huggingface.co';
}
