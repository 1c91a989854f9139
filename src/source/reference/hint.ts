import { didYouMean } from '../../util/suggest.ts';

/** What a reference may look like, for a text that resembles nothing. */
const forms = 'write org/name, org/name@revision, https://huggingface.co/org/name, pkg:huggingface/org/name@commit, or the path of a model folder or weights file';

/** Wrong forms that people write, and what to do; the first that fits is shown. */
const hints: readonly { readonly looks: RegExp; readonly hint: string }[] = [
  { looks: /^$/, hint: forms },
  { looks: /^(?:hf:\/\/|(?:https?:\/\/)?(?:www\.)?(?:huggingface|hf)\.co\/(?:api\/)?)?datasets(?:\/|$)/i, hint: 'this is a dataset; modelcheck judges models' },
  { looks: /^(?:hf:\/\/|(?:https?:\/\/)?(?:www\.)?(?:huggingface|hf)\.co\/(?:api\/)?)?spaces(?:\/|$)/i, hint: 'this is a Space; name the model that it runs' },
  { looks: /^(?:https?:\/\/)?(?:www\.)?(?:huggingface|hf)\.co\/?(?:models)?(?:[?#].*)?$/i, hint: 'this is no page of a model; open the model and copy its address' },
  { looks: /^models\//i, hint: 'leave out "models/"' },
  { looks: /^pkg:huggingface\//i, hint: 'a purl names a repository on this Hub: pkg:huggingface/org/name@commit' },
  { looks: /^pkg:/i, hint: 'only purls of the type huggingface are models: pkg:huggingface/org/name@commit' },
  { looks: /^hf:\/\//i, hint: 'write hf://org/name or hf://org/name@revision' },
  { looks: /^https?:\/\//i, hint: 'this is no address on the Hub in use; for a mirror set HF_ENDPOINT or --hub-url' },
  { looks: /^[a-z][a-z0-9+.-]*:\/\//i, hint: forms },
  { looks: /^[^/\\]+\/[^/\\]+\.(?:gguf|safetensors)$/i, hint: 'there is no such file; for a repository of that name write hf:// before it' },
  { looks: /\.(?:gguf|safetensors)$/i, hint: 'there is no such file' },
  { looks: /^(?:[.~/\\]|[a-z]:[\\/])|\\|\/$/i, hint: 'there is no such file or folder' },
  { looks: /--|\.\./, hint: 'an id on the Hub holds neither ".." nor "--"' },
  { looks: /@$/, hint: 'a branch, tag or commit must follow "@"' },
  { looks: /^[^/]+(?:\/[^/]+){2,}$/, hint: 'there is no such folder, and an id on the Hub has one slash: org/name' },
  { looks: /\s/, hint: 'an id holds no spaces' },
];

/** What to do about a text that is no reference. */
export function hintFor(text: string): string {
  return nearHint(text) ?? hints.find(({ looks }) => looks.test(text.slice(0, 2_000)))?.hint ?? forms;
}

/** A mistyped host or purl type. */
function nearHint(text: string): string | null {
  const host = /^(?:https?:\/\/)?([a-z-]{4,20}\.[a-z]{2,5})\//i.exec(text)?.[1];
  const type = /^pkg:([a-z]{6,20})\//i.exec(text)?.[1];
  if (type !== undefined && type.toLowerCase() !== 'huggingface') return didYouMean(type, ['huggingface']);
  if (host === undefined || /^(?:huggingface|hf)\.co$/i.test(host)) return null;
  return didYouMean(host, ['huggingface.co']);
}
