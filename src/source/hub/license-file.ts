import { isLicenseFile } from '../../util/license-file.ts';

/** Folders whose licence files speak of the model: other folders hold the licences of the software that lies there. */
const modelFolder = /^(?:licen[cs]es?|legal|model|models|weights?|checkpoints?)$/i;

/** True for a licence file that may speak of the model: at the top level, or in a folder that is called after licences or weights. */
export function mayLicenseModel(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return isLicenseFile(path) && (folders.length === 0 || (folders.length === 1 && modelFolder.test(folders[0] ?? '')));
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
