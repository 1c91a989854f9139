import type { Files } from '../../io/io.ts';
import { isCommit } from './hub-cache-layout.ts';
import { problemOf } from './unread.ts';

/**
 * The commit that a model directory was taken from, or null when nothing tells: the checked-out commit of a git clone, else the
 * commit that `hf download --local-dir` noted for the model's own files (`.cache/huggingface/download/<file>.metadata`).
 */
export async function revisionOnDisk(io: Files, root: string): Promise<string | null> {
  try {
    return (await gitRevision(io, `${root}/.git`)) ?? (await downloadedRevision(io, `${root}/.cache/huggingface/download`));
  } catch (error) {
    problemOf(error);
    return null;
  }
}

async function gitRevision(io: Files, git: string): Promise<string | null> {
  const head = await firstLine(io, `${git}/HEAD`);
  if (isCommit(head)) return head;
  const ref = /^ref: (refs\/[\w./-]{1,200})$/.exec(head ?? '')?.[1];
  if (ref === undefined || ref.includes('..')) return null;
  const loose = await firstLine(io, `${git}/${ref}`);
  if (isCommit(loose)) return loose;
  const packed = await io.readBytes(`${git}/packed-refs`, 0, 1_000_000);
  const line = packed === null ? undefined : new TextDecoder().decode(packed).split('\n').find((entry) => entry.endsWith(` ${ref}`));
  const commit = line?.slice(0, 40) ?? null;
  return isCommit(commit) ? commit : null;
}

async function downloadedRevision(io: Files, notes: string): Promise<string | null> {
  const entries = (await io.list(notes)).filter(({ name, kind }) => kind === 'file' && name.endsWith('.metadata')).slice(0, 200);
  const commits = new Set(await Promise.all(entries.map(({ name }) => firstLine(io, `${notes}/${name}`))));
  const [commit = null] = commits;
  return commits.size === 1 && isCommit(commit) ? commit : null;
}

async function firstLine(io: Files, path: string): Promise<string | null> {
  const bytes = await io.readBytes(path, 0, 300);
  return bytes === null ? null : (new TextDecoder().decode(bytes).split('\n')[0] ?? '').trim();
}
