/** Path segments after the host that are no organisation. */
const notOwners = new Set(['datasets', 'spaces', 'collections', 'papers', 'docs', 'blog', 'models', 'tasks', 'learn', 'posts', 'settings', 'join', 'new', 'chat', 'organizations', 'api', 'course', 'pricing', 'assets', 'front', 'search', 'autotrain', 'inference-endpoints', 'dataset']);

const segment = '[A-Za-z0-9][\\w.-]{0,95}';
/** The host may be misspelt before it (`https:/steps/huggingface.co/…` occurs). */
const hubPath = new RegExp(`(?:huggingface\\.co|hf\\.co|hf-mirror\\.com)/(${segment})(?:/(${segment}))?(/[^?#]*)?`);
const relativePath = new RegExp(`^\\.{0,2}/?(${segment})/(${segment})$`);

/** A file that documents a model rather than being one. */
const document = /(?:licen[sc]e|readme|\.md$|\.pdf$|\.txt$|\.png$|\.jpe?g$|\.gif$|\.svg$|\.webp$|\.py$|\.ipynb$|\.html?$|\.mp4$)/i;

/**
 * The repository id to which a link on a card leads, or null when it leads elsewhere: to a data set, a Space, a paper,
 * a licence file, a picture. Links without a host (`org/name`) are relative to the Hub's root, as people write them.
 */
export function hubIdOf(url: string): string | null {
  const found = hubPath.exec(url.slice(Math.max(0, url.lastIndexOf('http'))));
  if (found === null) return relativeId(url);
  const [, owner = '', name, rest = ''] = found;
  if (notOwners.has(owner.toLowerCase()) || name === undefined || document.test(rest)) return null;
  return `${owner}/${name.replace(/\.git$/, '')}`;
}

function relativeId(url: string): string | null {
  const found = relativePath.exec(url);
  if (found === null || document.test(url) || /\.(?:safetensors|ckpt|pt|bin|gguf|ya?ml|json)$/i.test(url)) return null;
  const owner = found[1] ?? '';
  return /^(?:images?|assets|docs?|figures?|resolve|blob|tree|samples?|examples?|static|media|imgs?|pics|datasets|spaces)$/i.test(owner) ? null : `${owner}/${found[2] ?? ''}`;
}

/** The legacy id of a link with one segment (`huggingface.co/gpt2`), which may also be an organisation; null when there is none. */
export function legacyIdOf(url: string): string | null {
  const found = hubPath.exec(url);
  if (found === null || found[2] !== undefined) return null;
  const name = found[1] ?? '';
  return notOwners.has(name.toLowerCase()) ? null : name;
}
