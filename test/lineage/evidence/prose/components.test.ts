import { describe, expect, test } from 'vitest';
import { componentReadings } from '../../../../src/lineage/evidence/prose/components.ts';
import type { Scope } from '../../../../src/lineage/evidence/prose/reading.ts';
import { plain, scope, told } from '../../../support/prose.ts';

function parts(text: string, rest: Partial<Scope> = {}): readonly string[] {
  return told(componentReadings(plain(text), scope(rest)));
}

describe('parts of this model', () => {
  test.each<[string, string, readonly string[]]>([
    ['a sentence about conditioning', 'Text conditioning uses acme/bar-2b as text encoder.', ['component acme/bar-2b']],
    ['a role in front', 'It uses a frozen text encoder (Bar-T5-XXL).', ['component Bar-T5-XXL']],
    ['a role behind', 'Foo-7B uses Bar-ViT2 as the vision encoder.', ['component Bar-ViT2']],
    ['a list of parts', 'Foo-7B combines the Bar-ViT2 vision encoder with the Baz-7B language model.', ['component Bar-ViT2', 'component Baz-7B']],
    ['where a part is from', 'The VAE is taken from Bar-XL2.', ['component Bar-XL2']],
    ['two names before one role', 'Foo-7B has a fused Bar-ViT2 and Baz-ViT3 vision backbone.', ['component Bar-ViT2', 'component Baz-ViT3']],
    ['two that are connected', 'Foo-7B connects Bar-ViT2 with Baz-7B through a projector.', ['component Bar-ViT2', 'component Baz-7B']],
    ['a frozen part, whatever the subject', 'Speech tokens come from a frozen Bar-Wav2 encoder.', ['component Bar-Wav2']],
    ['a bare role', 'The audio encoder is new and the LLM is Baz-7B.', ['component Baz-7B']],
    ['both halves', 'It is built with `bar/vit-b` as encoder and `baz/gpt-s` as decoder.', ['component bar/vit-b', 'component baz/gpt-s']],
    ['a space that is only matched', 'It is tuned to match the space of the Bar-ViT2 text encoder.', []],
    ['how to use it', 'To use it along with the Bar-ViT2 vision encoder, get more files.', []],
    ['what kind it is', 'Pretrained BARTRA Language Model for Frisian', []],
    ['another model\u2019s part', 'Bar-70B uses Baz-ViT2 as the vision encoder.', []],
    ['a denial', 'It does not use Bar-ViT2 as the vision encoder.', []],
    ['a comparison', 'Unlike models with Bar-ViT2 as the vision encoder, it has none.', []],
    ['what a model is', 'Foo-7B is a vision encoder (ViT-L/14).', []],
    ['the own name', 'Foo-7B is used as the text encoder.', []],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('a block that speaks of another model names none', () => {
    expect(parts('It uses Bar-ViT2 as the vision encoder.', { topic: 'other' })).toEqual([]);
  });
});
