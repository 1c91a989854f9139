/** Words of a file name that promise terms: licence, notice, copying, use policy, terms. */
const termsName = /(?:^|[^a-z])(?:licen[cs]es?|copying|notices?|(?:acceptable[-_ ])?use[-_ ]?policy|terms[-_ ](?:of|and)[-_ ]\w{1,20})(?:[^a-z]|$)/i;

/** Endings of files that hold no prose although their name speaks of terms. */
const codeEndings = /\.(?:py|pyc|js|ts|json|jsonl|ya?ml|toml|csv|tsv|safetensors|bin|gguf|onnx|sh|png|jpe?g|svg|gif|webp)$/i;

/** True for a file at the top level whose name promises a licence, notice or use policy, e.g. `LICENSE`, `MODEL_LICENSE.md`, `USE_POLICY.md`. */
export function isLicenseFile(path: string): boolean {
  return path.length <= 100 && !path.includes('/') && termsName.test(path) && !codeEndings.test(path);
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
