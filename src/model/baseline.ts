import { z } from 'zod';
import { outcomes } from './finding.ts';
import { nodeStatuses } from './lineage.ts';
import { levels } from './policy.ts';

/** What a baseline needs of a finding of an earlier report. */
const BaselineFinding = z.object({
  ruleId: z.string(),
  level: z.enum(levels),
  outcome: z.enum(outcomes),
  license: z.string().nullable(),
  via: z.array(z.string()),
  section: z.string().nullable().optional(),
});
export type BaselineFinding = Readonly<z.infer<typeof BaselineFinding>>;

const BaselineNode = z.object({
  id: z.string(),
  status: z.enum(nodeStatuses),
  declared: z.array(z.string()),
  detected: z.array(z.object({ path: z.string(), sha256: z.string().nullable() })),
});

const BaselineTerm = z.object({ term: z.string(), state: z.string(), value: z.unknown(), license: z.string(), via: z.array(z.string()), section: z.string().nullable() });

/** What a baseline needs of a model of an earlier report. */
export const BaselineSubject = z.object({
  id: z.string(),
  lineage: z.object({ nodes: z.array(BaselineNode) }),
  terms: z.array(BaselineTerm),
  findings: z.array(BaselineFinding),
});
export type BaselineSubject = Readonly<z.infer<typeof BaselineSubject>>;

/** An earlier JSON report, as far as a baseline reads it; keys that a later version adds do not matter. */
export const Baseline = z.object({ schemaVersion: z.literal('1'), checkedAt: z.string(), subjects: z.array(BaselineSubject) });
export type Baseline = Readonly<z.infer<typeof Baseline>>;
