import type { FaultGroup } from '../fault-case.ts';
import { answers } from './answers.ts';
import { certificates, connections, proxies } from './connections.ts';
import { caches, clocks, commands, disks } from './machine.ts';
import { mirrors, redirects } from './redirects.ts';
import { rateLimits, statuses } from './statuses.ts';

/** Every fault, in the order of the matrix. */
export const faultGroups: readonly FaultGroup[] = [statuses, rateLimits, answers, connections, certificates, proxies, redirects, mirrors, disks, caches, clocks, commands];
