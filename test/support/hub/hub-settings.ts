import type { HubModel } from './hub-model.ts';

/** Ways in which mirrors and proxies differ from the Hub; https://github.com/huggingface/huggingface_hub/issues/2974 and others. */
export interface Quirks {
  /** Path under which the mirror lives, e.g. `/artifactory/api/huggingfaceml/remote`. */
  readonly prefix?: string;
  /** 404 without a code for `/api/models/<id>/revision/<rev>`, as Artifactory's local repositories answer. */
  readonly lacksRevisionRoute?: boolean;
  /** Only files are served. */
  readonly lacksApi?: boolean;
  /** The full answer whatever `expand` asks for, as olah gives it. */
  readonly ignoresExpand?: boolean;
  /** Names that `expand` does not know; one of them fails the request. */
  readonly refusesFields?: readonly string[];
  readonly lacksRepoCommit?: boolean;
  readonly lacksErrorCodes?: boolean;
  readonly lacksSha?: boolean;
  readonly lacksSiblings?: boolean;
  readonly refusesHead?: boolean;
  readonly ignoresRange?: boolean;
  /** Files are served where they are asked for, without the step to `/api/resolve-cache`. */
  readonly servesFilesAtOnce?: boolean;
  /** Redirects and links name the public Hub, as a mirror passes them through. */
  readonly passesPublicLinks?: boolean;
  /** `Link` as a path alone. */
  readonly linksRelatively?: boolean;
  /** Origin that `Link` and the redirect to the file store name. */
  readonly sendsAwayTo?: string;
  /** `Content-Type` of every answer. */
  readonly contentType?: string;
  readonly lacksQuotaHeaders?: boolean;
}

/** What goes wrong with a request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly kind: 'answer'; readonly contentType: string; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  | { readonly kind: 'html' | 'reset' | 'reset-midway' | 'hang' | 'hang-midway' | 'slow-body' | 'cut-json' | 'endless' };

/** A fault and the requests that it happens to, in the order in which they come. */
export interface PlannedFault {
  /** Part of the path with query, or a pattern for `METHOD path`. */
  readonly at: string | RegExp;
  readonly fault: Fault;
  /** Once unless stated. */
  readonly times?: number;
}

/** What a token may do. A token that is not listed is refused. */
export interface Grants {
  /** Private repositories that it may see. */
  readonly sees?: readonly string[];
  /** Gated repositories whose files it may read. */
  readonly reads?: readonly string[];
}

/** Requests that are allowed within a window, as `RateLimit` counts them. */
export interface Quotas {
  readonly api?: number;
  readonly file?: number;
  readonly windowSeconds: number;
}

/** All settings of the stand-in. */
export interface HubSettings {
  readonly models: readonly HubModel[];
  readonly tokens?: Readonly<Record<string, Grants>>;
  readonly quirks?: Quirks;
  readonly faults?: readonly PlannedFault[];
  readonly quotas?: Quotas;
  /** Milliseconds before every answer. */
  readonly latencyMs?: number;
  /** Models on one page of a list; the Hub's own limit is not documented. */
  readonly pageSize?: number;
}
