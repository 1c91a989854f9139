import { isLicenseFile } from '../../util/license-file.ts';

/** Folders whose licence files speak of the model: other folders hold the licences of the software that lies there. */
const modelFolder = /^(?:licen[cs]es?|legal|model|models|weights?|checkpoints?)$/i;

/** Files by which a folder holds a part of the model: weights and tokenizers. */
const partOfModel = /\.(?:safetensors|gguf|bin|pth?|ckpt|onnx|msgpack|h5|npz|nemo|tflite|pdparams|mlmodel)$|^(?:tokenizer|tokenizer_config|vocab)\.json$|\.model$/i;

/** A name that says of itself that it is about the weights, wherever it lies. */
const ofWeights = /model|weight|checkpoint/i;

/**
 * True for a licence file that may speak of the model: at the top level, in a folder that is called after licences or weights, beside
 * a part of the model (`text_encoder/LICENSE` of a pipeline), or called after the weights itself. `paths` are all files of the repository.
 */
export function mayLicenseModel(path: string, { paths = [] }: { readonly paths?: readonly string[] } = {}): boolean {
  if (!isLicenseFile(path)) return false;
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0 || (folders.length === 1 && modelFolder.test(folders[0] ?? ''))) return true;
  if (folders.some((folder) => /third|3rd|vendor/i.test(folder))) return false;
  const folder = `${folders.join('/')}/`;
  return (folders.length <= 2 && ofWeights.test(path.slice(folder.length))) || paths.some((other) => other.startsWith(folder) && !other.includes('/', folder.length) && partOfModel.test(other.slice(folder.length)));
}

/** True for formats that cannot be read as text; such a licence is there but unread. */
export function isUnreadableText(path: string): boolean {
  return /\.(?:pdf|docx?|odt|rtf|zip|gz)$/i.test(path);
}

/** Licences before notices and policies, short names before long ones, so that a limit cuts off the least telling. */
export function licenseFileOrder(left: string, right: string): number {
  const rank = (path: string): number => (/licen[cs]e|copying/i.test(path) ? 0 : 1);
  return rank(left) - rank(right) || left.length - right.length || (left < right ? -1 : 1);
}
