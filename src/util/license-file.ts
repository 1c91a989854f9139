/** Words of a file name that promise terms, in the languages in which such files are named. Some count only where the name begins with them. */
const termsName = /(?:^|[^a-z])(?:licen[cs]es?|unlicense|lizenz|licencia|licenza|copying|eula|agreements?|notices?|(?:acceptable[-_ ]?)?(?:use|usage)[-_ ]?(?:policy|restrictions)|acceptable[-_ ]?use|terms[-_ ](?:of|and)[-_ ]\w{1,20})(?:[^a-z]|$)|licen[cs]e(?![a-z])|^(?:terms|legal)(?![a-z])/i;

/** The same words where files are named in the language of the terms; of names in letters with accents the letters are compared. */
const foreignTerms = /\u8BB8\u53EF|\u8A31\u53EF|\u534F\u8BAE|\u5354\u8B70|\u6388\u6743|\u6388\u6B0A|\u6761\u6B3E|\u689D\u6B3E|\u5229\u7528\u898F\u7D04|\u8A31\u8AFE|\u30E9\u30A4\u30BB\u30F3\u30B9|\uB77C\uC774[\uC120\uC13C]\uC2A4|\uC774\uC6A9[-_ ]?\uC57D\uAD00|\u043B\u0438\u0446\u0435\u043D\u0437\u0438|\u0441\u043E\u0433\u043B\u0430\u0448\u0435\u043D\u0438|\u0443\u0441\u043B\u043E\u0432\u0438\u044F|nutzungs(?:bedingungen|rechte|vertrag)|lizenz(?:vertrag|bedingungen|vereinbarung)|condi(?:ciones|tions|coes|zioni)[-_ ](?:generales?[-_ ])?(?:d[ei']?[-_ ]?)?(?:uso|utili[sz]a\w*|licen\w*)|term(?:inos|os|ini)[-_ ](?:de?[-_ ]|d')?(?:uso|utili[sz]\w*|licen\w*)|(?:^|[^a-z])(?:licenca|cgu)(?:[^a-z]|$)/iu;

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
  return termsName.test(name) || foreignTerms.test(name.normalize('NFD').replace(/[\u0300-\u036F]/g, '').normalize('NFC')) || (name !== '' && !/^readme\b/i.test(name) && licenseFolder.test(folders.at(-1) ?? ''));
}

/** True for a file of attributions, which as a rule asks nothing of its own (Apache-2.0, section 4(d)). */
export function isNoticeFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|[^a-z])notices?(?:[^a-z]|$)/i.test(name) && !/licen[cs]e|terms|agreement|policy/i.test(name);
}
