/** Words of a file name that promise terms, in the languages in which such files are named. Some count only where the name begins with them. */
const termsName = /(?:^|[^a-z])(?:licen[cs]es?|unlicense|lizenz|licencia|licenza|copying|eula|agreements?|notices?|(?:acceptable[-_ ]?)?use[-_ ]?policy|terms[-_ ](?:of|and)[-_ ]\w{1,20})(?:[^a-z]|$)|licen[cs]e(?![a-z])|^(?:terms|legal)(?![a-z])/i;

/** A folder whose files are licence texts, whatever they are called; https://reuse.software/spec-3.3/ */
const licenseFolder = /^licen[cs]es?$/i;

/** Endings of files that hold no prose although their name speaks of terms. */
const codeEndings = /\.(?:py|pyc|js|ts|json|jsonl|ya?ml|toml|csv|tsv|safetensors|bin|gguf|onnx|sh|png|jpe?g|svg|gif|webp)$/i;

/** Characters of a path that is looked at; no real licence file has a longer one. */
const maximumPath = 200;

/** True for a file whose name, or folder, promises a licence, notice, agreement or use policy: `LICENSE`, `docs/MODEL_LICENSE.md`, `LICENSES/MIT.txt`, `USE_POLICY.md`. */
export function isLicenseFile(path: string): boolean {
  if (path.length > maximumPath || codeEndings.test(path)) return false;
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return termsName.test(name) || (name !== '' && !/^readme\b/i.test(name) && licenseFolder.test(folders.at(-1) ?? ''));
}

/** True for a file of attributions, which as a rule asks nothing of its own (Apache-2.0, section 4(d)). */
export function isNoticeFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|[^a-z])notices?(?:[^a-z]|$)/i.test(name) && !/licen[cs]e|terms|agreement|policy/i.test(name);
}
