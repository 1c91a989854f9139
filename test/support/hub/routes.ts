import { callerOf, notFound, refuseFile, refuseRepository, type Caller } from './access.ts';
import { apiAnswer, bytesOf, expandNames, sha256Of } from './api-answer.ts';
import type { HubFile, HubModel } from './hub-model.ts';
import type { HubSettings, Quirks } from './hub-settings.ts';
import { json, redirect, refusal, type Reply } from './reply.ts';
import type { RequestGroup } from './request-log.ts';

/** A request after the prefix of the endpoint was taken off. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly range: string | undefined;
}

/** What the routes read and where they point. */
export interface Site {
  readonly settings: HubSettings;
  readonly models: Map<string, HubModel>;
  readonly asked: Set<string>;
  /** `http://127.0.0.1:<port>` of the Hub and of its CDN. */
  readonly origin: string;
  readonly cdn: string;
}

const repository = '([\\w.-]+(?:/[\\w.-]+)?)';
const routes: readonly { readonly group: RequestGroup; readonly at: RegExp; readonly answer: (site: Site, call: Call, parts: readonly string[]) => Reply }[] = [
  { group: 'list', at: /^\/api\/models$/, answer: (site, call) => listModels(site, call) },
  { group: 'file-store', at: new RegExp(`^/api/resolve-cache/models/${repository}/([0-9a-f]{40})/(.+)$`), answer: (site, call, [id = '', , path = '']) => storedFile(site, call, { id, path }) },
  { group: 'api', at: new RegExp(`^/api/models/${repository}/revision/(.+)$`), answer: (site, call, [id = '', revision = '']) => modelAt(site, call, { id, revision }) },
  { group: 'api', at: new RegExp(`^/api/models/${repository}$`), answer: (site, call, [id = '']) => modelAt(site, call, { id, revision: null }) },
  { group: 'file', at: new RegExp(`^/${repository}/resolve/([^/]+)/(.+)$`), answer: (site, call, [id = '', revision = '', path = '']) => resolveFile(site, call, { id, revision, path }) },
];

/** Group of a request by its path. */
export function groupOf(path: string): RequestGroup {
  return routes.find(({ at }) => at.test(path))?.group ?? 'unknown';
}

/** The proper answer to a request. */
export function answerTo(site: Site, call: Call): Reply {
  for (const { at, answer } of routes) {
    const parts = at.exec(call.path);
    if (parts) return withQuirks(answer(site, call, parts.slice(1).map(decodeURIComponent)), quirksOf(site));
  }
  return { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><html><body>404</body></html>' };
}

function quirksOf(site: Site): Quirks {
  return site.settings.quirks ?? {};
}

function withQuirks(reply: Reply, quirks: Quirks): Reply {
  const dropped = [...(quirks.lacksErrorCodes ? ['X-Error-Code', 'X-Error-Message'] : []), ...(quirks.lacksRepoCommit ? ['X-Repo-Commit'] : [])];
  const headers = Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !dropped.includes(name)));
  return { ...reply, headers: { ...headers, ...(quirks.contentType ? { 'Content-Type': quirks.contentType } : {}) } };
}

interface Wanted {
  readonly id: string;
  readonly revision: string | null;
}

function modelAt(site: Site, call: Call, { id, revision }: Wanted): Reply {
  const quirks = quirksOf(site);
  if (quirks.lacksApi || (quirks.lacksRevisionRoute && revision !== null)) return { status: 404, headers: { 'Content-Type': 'application/json' }, body: '{"errors":[{"status":404,"message":"Not Found"}]}' };
  const found = find(site, call, id);
  if ('reply' in found) return found.reply;
  if (found.model.id !== id) return redirect(linkTo(site, call.path.replace(id, found.model.id) + queryOf(call)));
  if (revision !== null && commitFor(found.model, revision) === null) return refusal(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  return describe(found.model, call, quirks);
}

function describe(model: HubModel, call: Call, quirks: Quirks): Reply {
  const expand = expandOf(call, quirks);
  if ('status' in expand) return expand;
  const lacking = [...(quirks.lacksSha ? ['sha'] : []), ...(quirks.lacksSiblings ? ['siblings'] : [])];
  const answer = apiAnswer(model, { expand, withBlobs: call.query.get('blobs') === 'true' });
  return json(Object.fromEntries(Object.entries(answer).filter(([name]) => !lacking.includes(name))));
}

/** The fields that are asked for, or the refusal of one that is not known. */
function expandOf({ query }: Call, quirks: Quirks): readonly string[] | Reply {
  const expand = quirks.ignoresExpand ? [] : [...query.getAll('expand'), ...query.getAll('expand[]')];
  const known = expandNames.filter((name) => !quirks.refusesFields?.includes(name));
  const isKnown = expand.every((name) => known.some((other) => other === name));
  return isKnown ? expand : refusal(400, `✖ Invalid option: expected one of ${known.map((name) => `"${name}"`).join('|')}\n  → at expand`);
}

type Found = { readonly model: HubModel; readonly caller: Caller } | { readonly reply: Reply };

function find(site: Site, call: Call, id: string): Found {
  const caller = callerOf(call.authorization, site.settings.tokens ?? {});
  if ('status' in caller) return { reply: caller };
  const model = [...site.models.values()].find((candidate) => candidate.id === id || candidate.oldIds.includes(id));
  if (model !== undefined) site.asked.add(model.id);
  const reply = refuseRepository(model, caller);
  if (reply !== null) return { reply };
  return model === undefined ? { reply: notFound(caller) } : { model, caller };
}

function commitFor(model: HubModel, revision: string): string | null {
  if (['HEAD', 'main', model.sha].includes(revision)) return model.sha;
  return model.revisions[revision] ?? (Object.values(model.revisions).includes(revision) ? revision : null);
}

interface WantedFile {
  readonly id: string;
  readonly revision: string;
  readonly path: string;
}

function resolveFile(site: Site, call: Call, { id, revision, path }: WantedFile): Reply {
  if (call.method === 'HEAD' && quirksOf(site).refusesHead) return { status: 405, headers: { Allow: 'GET' }, body: '' };
  const found = find(site, call, id);
  if ('reply' in found) return found.reply;
  const { model, caller } = found;
  if (model.id !== id) return redirect(linkTo(site, call.path.replace(id, model.id)));
  const sha = commitFor(model, revision);
  if (sha === null) return refusal(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  const file = model.files[path];
  const reply = file === undefined ? refusal(404, 'Entry not found', 'EntryNotFound') : (refuseFile(model, path, caller) ?? locate(site, file, `models/${model.id}/${sha}/${path}`));
  return { ...reply, headers: { ...reply.headers, 'X-Repo-Commit': sha } };
}

/** Small files by way of the file store, large ones from the CDN. */
function locate(site: Site, file: HubFile, place: string): Reply {
  const quirks = quirksOf(site);
  if (typeof file !== 'string') return redirect(`${quirks.sendsAwayTo ?? site.cdn}/large/${sha256Of(file)}`, 302, { 'X-Linked-Size': String(bytesOf(file).length), 'X-Linked-ETag': `"${sha256Of(file)}"` });
  if (quirks.servesFilesAtOnce) return textFile(file);
  return redirect(`${quirks.sendsAwayTo ?? ''}${linkTo(site, `/api/resolve-cache/${place}?${encodeURIComponent(place)}=&etag=%22${sha256Of(file).slice(0, 40)}%22`)}`);
}

function storedFile(site: Site, call: Call, { id, path }: { readonly id: string; readonly path: string }): Reply {
  const found = find(site, call, id);
  if ('reply' in found) return found.reply;
  const file = found.model.files[path];
  return typeof file === 'string' ? textFile(file) : refusal(404, 'Entry not found', 'EntryNotFound');
}

function textFile(file: string): Reply {
  return { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': 'inline', 'Accept-Ranges': 'bytes' }, body: file };
}

function listModels(site: Site, call: Call): Reply {
  const quirks = quirksOf(site);
  const expand = expandOf(call, quirks);
  if ('status' in expand) return expand;
  const author = call.query.get('author');
  const all = [...site.models.values()].filter((model) => !model.private && (author === null || model.id.startsWith(`${author}/`)));
  const size = Math.min(Number(call.query.get('limit') ?? 1_000), site.settings.pageSize ?? 1_000);
  const start = Number(call.query.get('cursor') ?? 0);
  const page = all.slice(start, start + size);
  page.forEach((model) => site.asked.add(model.id));
  const next = new URLSearchParams(call.query);
  next.set('cursor', String(start + size));
  const target = `${linkTo(site, `/api/models?${next}`)}`;
  const absolute = quirks.linksRelatively || /^https?:/.test(target) ? target : `${quirks.sendsAwayTo ?? site.origin}${target}`;
  const link: Record<string, string> = start + size < all.length ? { Link: `<${absolute}>; rel="next"` } : {};
  return json(page.map((model) => apiAnswer(model, { expand, withBlobs: false })), link);
}

function queryOf(call: Call): string {
  const query = call.query.toString();
  return query === '' ? '' : `?${query}`;
}

/** The Hub's own redirects are absolute paths; a mirror that passes them through may name the public Hub. */
function linkTo(site: Site, path: string): string {
  return quirksOf(site).passesPublicLinks ? `https://huggingface.co${path}` : path;
}
