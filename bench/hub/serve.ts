import { startHub } from '../../test/support/hub/start-hub.ts';
import type { HubSettings } from '../../test/support/hub/hub-settings.ts';
import { familyTree, fewOwners, manyOwners } from './models.ts';

/** The stand-ins that a bench measures against, each in a process of its own, so that it takes no time from what is measured. */
const sites = {
  tree: () => ({ models: familyTree(), latencyMs: 50 }),
  'few-owners': () => ({ models: fewOwners(), latencyMs: 50, quotas: { api: 500, file: 3_000, windowSeconds: 300 } }),
  'many-owners': () => ({ models: manyOwners(), latencyMs: 5, quotas: { api: 500, file: 3_000, windowSeconds: 10 } }),
} as const satisfies Record<string, () => HubSettings>;

/** What a stand-in counted since the last question. */
export interface Counts {
  readonly api: number;
  readonly list: number;
  readonly file: number;
  readonly all: number;
  readonly mostAtATime: number;
}

export type SiteName = keyof typeof sites;

async function serve(name: SiteName): Promise<void> {
  const hub = await startHub(sites[name]());
  process.on('message', () => {
    const { log } = hub;
    process.send?.({ api: log.count('api'), list: log.count('list'), file: log.count('file'), all: log.requests.length, mostAtATime: hub.mostAtATime() } satisfies Counts);
    log.requests.length = 0;
  });
  process.on('disconnect', () => void hub.close().then(() => process.exit()));
  process.send?.({ url: hub.url });
}

const [, , site] = process.argv;
if (site === 'tree' || site === 'few-owners' || site === 'many-owners') await serve(site);
