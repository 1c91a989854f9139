import type { Subject } from '../../model/report.ts';
import { uriPart } from '../uri-part.ts';

/**
 * Where a finding stands: the lines that name the model, all of which would have to change (§3.27.12).
 * A model that no file names stands under its own id, because code scanning takes no result without a file.
 */
export function sarifLocations(model: string, subject: Subject | null): readonly object[] {
  const logicalLocations = [{ fullyQualifiedName: model, kind: 'resource' }];
  const places = subject?.locations ?? [];
  if (places.length === 0) return [{ physicalLocation: { artifactLocation: { uri: artifactUri(model) } }, logicalLocations }];
  return places.map(({ file, line }) => ({ physicalLocation: { artifactLocation: { uri: artifactUri(file) }, region: { startLine: line } }, logicalLocations }));
}

/** A path as a URI reference (§3.4.3, RFC 3986): relative as it is, absolute with the scheme `file`. */
function artifactUri(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '').split('/').map(uriPart);
  const encoded = parts.join('/').replace(/^([A-Za-z])%3A(?=\/)/, '/$1:');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
