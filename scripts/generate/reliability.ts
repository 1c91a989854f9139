import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultGroups } from '../../test/faults/cases/index.ts';
import { renderMatrix } from '../../test/faults/render-matrix.ts';
import type { Generated } from './generated.ts';

const file = 'docs/reliability.md';
const between = /(<!-- faults -->\n)[\s\S]*(<!-- end of faults -->)/;

/** The fault matrix of `docs/reliability.md`, from the table of cases that the fault suite asserts. */
export async function generate(): Promise<readonly Generated[]> {
  const text = await readFile(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
  return [{ path: file, content: text.replace(between, (_, begin: string, end: string) => `${begin}\n${renderMatrix(faultGroups)}\n${end}`) }];
}
