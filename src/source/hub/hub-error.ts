/**
 * What went wrong with a request, told apart by status and `X-Error-Code`
 * (https://huggingface.co/docs/hub/api and huggingface_hub's `hf_raise_for_status`).
 * `not-found` is a 404 or 405 without a code: a mirror that lacks the route, or the model.
 */
export type HubErrorKind =
  | 'missing'
  | 'private-or-missing'
  | 'gated'
  | 'bad-token'
  | 'forbidden'
  | 'disabled'
  | 'no-such-revision'
  | 'no-such-file'
  | 'not-found'
  | 'bad-request'
  | 'rate-limited'
  | 'server-error'
  | 'timeout'
  | 'network'
  | 'not-json'
  | 'malformed'
  | 'too-large'
  | 'left-endpoint'
  | 'offline';

/** What is known besides the kind. */
export interface HubErrorDetails {
  readonly status?: number;
  /** Full commit that the answer named, error or not. */
  readonly commit?: string | null;
  /** Milliseconds that the server asks to wait; null when it does not say. */
  readonly waitMs?: number | null;
  /** The file that could not be read; null when the model itself could not be. */
  readonly path?: string | null;
  readonly cause?: unknown;
}

/** A request to the Hub that gave no usable answer. The message is safe to print and speaks of this request alone. */
export class HubError extends Error {
  readonly kind: HubErrorKind;
  readonly status: number | null;
  readonly commit: string | null;
  readonly waitMs: number | null;
  readonly path: string | null;
  constructor(kind: HubErrorKind, message: string, details: HubErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'HubError';
    this.kind = kind;
    this.status = details.status ?? null;
    this.commit = details.commit ?? null;
    this.waitMs = details.waitMs ?? null;
    this.path = details.path ?? null;
  }
}

/** The same error, said of a file. */
export function aboutFile(error: HubError, path: string): HubError {
  return new HubError(error.kind, error.message, { ...(error.status === null ? {} : { status: error.status }), commit: error.commit, waitMs: error.waitMs, path, cause: error });
}
