import type { ReportNode } from '../../model/report.ts';
import { isRepositoryId } from '../../util/repository-id.ts';
import { uriPart } from '../uri-part.ts';

/**
 * The package URL of a model on the Hub (`pkg:huggingface/…`, https://github.com/package-url/purl-spec), or null for one that is
 * known by a name or a path only.
 */
export function purlOf({ id, revision, status, source }: ReportNode): string | null {
  const isLocal = source?.kind === 'folder' && source.location === id;
  if (isLocal || status === 'not-on-hub' || !isRepositoryId(id) || /\.(?:gguf|safetensors)$/i.test(id)) return null;
  return `pkg:huggingface/${id.split('/').map(uriPart).join('/')}${revision === null ? '' : `@${uriPart(revision)}`}`;
}
