import { expect, test } from 'vitest';
import { licenseStatements } from '../../../../src/lineage/evidence/prose/license-statements.ts';
import { cardText } from '../../../support/prose.ts';

function stated(readme: string, parents: readonly string[] = []): readonly string[] {
  return licenseStatements(cardText(readme), () => new Set(parents)).map(({ about, license }) => `${about}: ${license}`);
}

test.each<[string, string, readonly string[]]>([
  ['a label', 'License: Apache 2.0', ['self: Apache 2.0']],
  ['a sentence', 'The model is released under the MIT license.', ['self: MIT license']],
  ['a link', 'This model is licensed under the [Bar Community License](https://example.org/l).', ['self: Bar Community License']],
  ['by use', 'Use of this model is governed by the Bar 2 Community License Agreement.', ['self: Bar 2 Community License Agreement']],
  ['code', 'The code is released under the Apache-2.0 license.', ['part: Apache-2.0 license']],
  ['code and weights', 'The code is under the MIT license, and the model weights are released under the Bar License.', ['self: Bar License', 'part: MIT license']],
  ['a data set', 'The dataset is released under CC-BY-4.0.', []],
  ['no name', 'The model is released under a permissive license.', []],
  ['whose licence it is', 'The license of this model is CC-BY-NC-4.0.', ['self: CC-BY-NC-4.0']],
  ['a label of the weights', 'Model weights licence: CC-BY-NC-4.0', ['self: CC-BY-NC-4.0']],
  ['weights and code', 'Weights: CC-BY-NC-4.0; code: MIT', ['self: CC-BY-NC-4.0']],
  ['a tag as a label', 'License: llama3.1', ['self: llama3.1']],
  ['a label that nobody knows', 'License: proprietary', ['self: proprietary']],
  ['a label with a pointer behind it', 'License: custom research license, see website', ['self: custom research license']],
  ['a label with a pointer alone', 'License: see website', []],
  ['a label of a template', 'License: [More Information Needed]', []],
  ['the licensor', 'Use is subject to Meta\u2019s Llama 3.1 license.', ['self: Llama 3.1 license']],
  ['inheritance', 'This model inherits the Llama 3 license.', ['self: Llama 3 license']],
  ['a request', 'Please follow the Llama 2 license.', ['self: Llama 2 license']],
  ['a request about the code', 'Please follow the MIT license of the code.', []],
  ['terms of use', 'Subject to the Gemma Terms of Use.', ['self: Gemma Terms of Use']],
  ['terms of a platform', 'Use of this model is subject to OpenAI terms of use.', []],
  ['the badge', 'Built with Llama', ['self: Llama license']],
  ['the badge of an edition', 'Built with Meta Llama 3', ['self: Llama 3 Community License']],
  ['the notice', 'Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright Meta Platforms, Inc.', ['self: Llama 3.1 Community License']],
  ['a custom licence', 'Released under a custom license (see LICENSE-TEXT).', ['self: custom license']],
  ['a section', '## License\n\nCC-BY-NC-4.0', ['self: CC-BY-NC-4.0']],
  ['a section with a link', '## License\n\n[CC BY-NC 4.0](https://creativecommons.org/licenses/by-nc/4.0/)', ['self: CC BY-NC 4.0']],
  ['a section with a long name', '## License\n\nLlama 3.1 Community License', ['self: Llama 3.1 Community License']],
  ['a section that points elsewhere', '## License\n\nSee the LICENSE file.', []],
  ['a table', '| Key | Value |\n|---|---|\n| License | CC BY-NC 4.0 |', ['self: CC BY-NC 4.0']],
  ['a possessive', 'It is subject to Bar\u2019s license.', ['base: Bar\u2019s license']],
  ['another model', 'Bar-70B is released under the MIT license.', []],
])('%s', (_, readme, expected) => {
  expect(stated(readme)).toEqual(expected);
});

test('a licence of the parent, by the words of the parent', () => {
  expect(stated('Foo-7B is derived from Bar-7B, which is licensed under the Bar Community License.', ['bar7b'])).toEqual(['base: Bar Community License']);
});

test('in a list of siblings only what is said of this model counts', () => {
  const readme = '- Foo-7B is derived from Bar-7B and is originally licensed under Apache 2.0 License.\n- Foo-70B is derived from Baz-70B and is originally licensed under Baz License.';
  expect(stated(readme, ['bar7b'])).toEqual(['base: Apache 2.0 License']);
});
