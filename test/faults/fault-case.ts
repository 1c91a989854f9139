import type { HubModel } from '../support/hub/hub-model.ts';
import type { HubSettings } from '../support/hub/hub-settings.ts';
import type { CertificateTraits } from './certificate.ts';

/** Addresses of the servers of a case. */
export interface Site {
  /** The stand-in Hub. */
  readonly hub: string;
  /** Another origin that serves whatever it is asked for, and must never see the token. */
  readonly stranger: string;
  /** Folder of the case: `cache`, `home` and `out` are below it. */
  readonly folder: string;
  /** A port on which nobody listens. */
  readonly closed: string;
}

/** What must come of a fault. It is asserted, and it is the row of the matrix in docs/reliability.md. */
export interface Outcome {
  readonly exit: 0 | 1 | 2 | 3 | 'SIGKILL';
  /** Reasons of the gaps in the report, sorted, each once; empty when nothing is missing. Null when there is no report. */
  readonly gaps: readonly string[] | null;
  /** Words that the report or stderr must hold. */
  readonly says?: string;
  /** A file that must stay as it was. */
  readonly keeps?: { readonly file: string; readonly text: string };
  /** True where unfinished files may be left behind, as by a process that was killed while it wrote. */
  readonly mayLeaveUnfinished?: true;
  /** Seconds after which the run counts as hung and is killed; 30 unless stated. */
  readonly within?: number;
  /** Most MB that it may hold; 600 unless stated. */
  readonly megabytes?: number;
  /** Where the token arrives: at the stand-in alone unless stated. `elsewhere` where the case names another server as endpoint or proxy. */
  readonly token?: 'endpoint' | 'nowhere' | 'elsewhere';
}

/** A fault, how it is made, and what must come of it. */
export interface FaultCase {
  readonly name: string;
  /** Models beside or instead of the usual two: `org/child` and the `org/base` that it was made from, both Apache-2.0. */
  readonly models?: readonly HubModel[];
  readonly hub?: ((site: Omit<Site, 'hub'>) => Partial<HubSettings>) | undefined;
  readonly env?: (site: Site) => Readonly<Record<string, string>>;
  readonly args?: (site: Site) => readonly string[];
  /** Done before the run, on the disk. */
  readonly prepare?: (site: Site) => Promise<void>;
  /** Files of `preload/` that are loaded before the command line. */
  readonly preload?: readonly string[];
  /** File to which standard output goes. */
  readonly stdout?: string;
  /** What the stranger answers, byte for byte, where it is no proper server; the empty text for silence. */
  readonly strangerSays?: string;
  /** A certificate that the stranger signed itself; it speaks https then, and the certificate stands in `certificate.pem` of the folder. */
  readonly strangerShows?: CertificateTraits;
  readonly outcome: Outcome;
  /** Exit code of the next run, without the fault but with what it left in the cache; 0 unless stated, null to have none. */
  readonly next?: number | null;
}

/** A group of cases: a heading of the matrix. */
export interface FaultGroup {
  readonly heading: string;
  readonly cases: readonly FaultCase[];
}
