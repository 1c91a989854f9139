import * as z from 'zod';
import { isoDay } from './iso-day.ts';


/** An accepted violation of one rule by one model, pinned to what was approved. */
export const Waiver = z.strictObject({
  rule: z.string().min(1),
  model: z.string().min(1),
  revision: z.string().optional(),
  licenseTextSha256: z.string().optional(),
  /** Digest of the effective terms at the time of approval, `sha256:…`. */
  termsDigest: z.string().optional(),
  /** Deployment for which it was approved. */
  use: z.string().optional(),
  reason: z.string().min(1),
  approver: z.string().min(1),
  ticket: z.string().optional(),
  approvedOn: isoDay,
  expires: isoDay,
});
export type Waiver = Readonly<z.infer<typeof Waiver>>;

/** A waiver file. */
export const WaiverFile = z.strictObject({ $schema: z.string().optional(), waivers: z.array(Waiver) });
export type WaiverFile = Readonly<z.infer<typeof WaiverFile>>;
