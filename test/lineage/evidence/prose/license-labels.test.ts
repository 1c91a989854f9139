import { expect, test } from 'vitest';
import { labelledLicenses, tabledLicenses } from '../../../../src/lineage/evidence/prose/license-labels.ts';
import { cardText } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['ends at a sign', 'License: CC-BY-NC-4.0 (weights), Apache-2.0 (code)', ['CC-BY-NC-4.0']],
  ['ends with its sentence', 'License: Harbour Seal License v1. See below.', ['Harbour Seal License v1']],
  ['says what kind it is, and no name', 'License: open source', []],
  ['speaks of another model', '- **Bar-70B**: License: MIT', []],
  ['is no name under its heading', '## License\n\nComing soon.', []],
])('a label that %s', (_, readme, expected) => {
  expect(cardText(readme).parts.flatMap(labelledLicenses).map(({ license }) => license)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['two columns', '| Key | Value |\n|---|---|\n| License | MIT |', ['MIT']],
  ['a list of models', '| Model | Size | License |\n|---|---|---|\n| Bar | 7B | MIT |', []],
])('a table of %s', (_, readme, expected) => {
  expect(cardText(readme).tables.flatMap(tabledLicenses).map(({ license }) => license)).toEqual(expected);
});
