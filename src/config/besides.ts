/**
 * A path of a configuration file as the working directory sees it: relative ones are taken against `folder`, which has a slash at
 * its end or is empty; absolute ones stay. The result holds no `./`, as it is shown and written into reports.
 */
export function besides(path: string, folder: string): string {
  if (/^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path)) return path;
  const own = path.replace(/^(?:\.\/+)+/, '').replace(/^\.$/, '');
  return `${folder}${own}`.replace(/(?<=[^/])\/+$/, '') || '.';
}
