/** An answer before it is sent. `body` is sent as it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A JSON answer with the headers that the Hub sends. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Powered-By': 'huggingface-moon', ...headers }, body: JSON.stringify(value) };
}

/** An error answer: the message in a header (where it can stand in one) and in the body, and a code where the Hub has one. */
export function refusal(status: number, message: string, code?: string, headers: Readonly<Record<string, string>> = {}): Reply {
  const coded = code === undefined ? {} : { 'X-Error-Code': code };
  const said: Record<string, string> = /^[\x20-\x7e]*$/.test(message) ? { 'X-Error-Message': message } : {};
  return { ...json({ error: message }, { ...said, ...coded, ...headers }), status };
}

/** A redirect with the body that the Hub sends along. */
export function redirect(location: string, status = 307, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', Location: location, ...headers }, body: `Temporary Redirect. Redirecting to ${location}` };
}
