import type { Quotas } from './hub-settings.ts';

/** Counts requests in fixed windows, as https://huggingface.co/docs/hub/rate-limits describes it. */
export interface Quota {
  count(group: 'api' | 'file'): { readonly exceeded: boolean; readonly headers: Readonly<Record<string, string>> };
}

const names = { api: 'api', file: 'resolvers' } as const;

/** The anonymous quotas of the Hub unless stated. */
export function createQuota(quotas: Quotas | null): Quota {
  const seconds = quotas?.windowSeconds ?? 300;
  const limits = { api: quotas?.api ?? 500, file: quotas?.file ?? 3_000 };
  const used = { api: 0, file: 0 };
  let begun = Date.now();
  return {
    count(group) {
      if (Date.now() - begun >= seconds * 1_000) {
        begun = Date.now();
        used.api = used.file = 0;
      }
      used[group] += 1;
      const exceeded = quotas !== null && used[group] > limits[group];
      const left = Math.max(quotas === null ? 1 : 0, limits[group] - used[group]);
      const ends = Math.max(1, Math.ceil((begun + seconds * 1_000 - Date.now()) / 1_000));
      return { exceeded, headers: { RateLimit: `"${names[group]}";r=${left};t=${ends}`, 'RateLimit-Policy': `"fixed window";"${names[group]}";q=${limits[group]};w=${seconds}` } };
    },
  };
}
