import type { modelInfo } from '@huggingface/hub';

type CardLicense = NonNullable<NonNullable<Awaited<ReturnType<typeof modelInfo<'cardData'>>>['cardData']>['license']>;

/** The `license:` identifiers that the hub package knows. */
type HubLicense = Exclude<CardLicense, readonly unknown[]>;

/**
 * Every identifier of the hub package. The table stops compiling when an upgrade of the package brings a new one,
 * so that a licence file, or an entry that fixes no terms, is added with it.
 */
export const packageLicenses = {
  'apache-2.0': 'mapped',
  mit: 'mapped',
  openrail: 'mapped',
  'bigscience-openrail-m': 'mapped',
  'creativeml-openrail-m': 'mapped',
  'bigscience-bloom-rail-1.0': 'mapped',
  'bigcode-openrail-m': 'mapped',
  'afl-3.0': 'mapped',
  'artistic-2.0': 'mapped',
  'bsl-1.0': 'mapped',
  bsd: 'mapped',
  'bsd-2-clause': 'mapped',
  'bsd-3-clause': 'mapped',
  'bsd-3-clause-clear': 'mapped',
  'c-uda': 'mapped',
  cc: 'mapped',
  'cc0-1.0': 'mapped',
  'cc-by-2.0': 'mapped',
  'cc-by-2.5': 'mapped',
  'cc-by-3.0': 'mapped',
  'cc-by-4.0': 'mapped',
  'cc-by-sa-3.0': 'mapped',
  'cc-by-sa-4.0': 'mapped',
  'cc-by-nc-2.0': 'mapped',
  'cc-by-nc-3.0': 'mapped',
  'cc-by-nc-4.0': 'mapped',
  'cc-by-nd-4.0': 'mapped',
  'cc-by-nc-nd-3.0': 'mapped',
  'cc-by-nc-nd-4.0': 'mapped',
  'cc-by-nc-sa-2.0': 'mapped',
  'cc-by-nc-sa-3.0': 'mapped',
  'cc-by-nc-sa-4.0': 'mapped',
  'cdla-sharing-1.0': 'mapped',
  'cdla-permissive-1.0': 'mapped',
  'cdla-permissive-2.0': 'mapped',
  wtfpl: 'mapped',
  'ecl-2.0': 'mapped',
  'epl-1.0': 'mapped',
  'epl-2.0': 'mapped',
  'etalab-2.0': 'mapped',
  'eupl-1.1': 'mapped',
  'agpl-3.0': 'mapped',
  gfdl: 'mapped',
  gpl: 'mapped',
  'gpl-2.0': 'mapped',
  'gpl-3.0': 'mapped',
  lgpl: 'mapped',
  'lgpl-2.1': 'mapped',
  'lgpl-3.0': 'mapped',
  isc: 'mapped',
  'lppl-1.3c': 'mapped',
  'ms-pl': 'mapped',
  'mpl-2.0': 'mapped',
  'odc-by': 'mapped',
  odbl: 'mapped',
  'openrail++': 'mapped',
  'osl-3.0': 'mapped',
  postgresql: 'mapped',
  'ofl-1.1': 'mapped',
  ncsa: 'mapped',
  unlicense: 'mapped',
  zlib: 'mapped',
  pddl: 'mapped',
  'lgpl-lr': 'mapped',
  'deepfloyd-if-license': 'mapped',
  llama2: 'mapped',
  llama3: 'mapped',
  'llama3.1': 'mapped',
  'llama3.2': 'mapped',
  'llama3.3': 'mapped',
  gemma: 'mapped',
  'apple-ascl': 'mapped',
  'apple-amlr': 'mapped',
  unknown: 'mapped',
  other: 'mapped',
} as const satisfies Record<HubLicense, 'mapped'>;

/**
 * Identifiers of the Hub that the hub package does not know yet: huggingface/hub-docs@242f4a1e
 * docs/hub/repositories-licenses.md (2026-08-22), which lists 83.
 */
export const newerLicenses = [
  'eupl-1.2',
  'h-research',
  'intel-research',
  'openmdw-1.0',
  'openmdw-1.1',
  'fair-noncommercial-research-license',
  'llama4',
  'grok2-community',
] as const;

/** Identifiers that were in the list once and still stand on old cards, with the licence they mean. */
export const removedLicenses = { 'open-mdw': 'openmdw-1.0', 'tii-falcon-llm': 'tii-falcon-llm' } as const;
