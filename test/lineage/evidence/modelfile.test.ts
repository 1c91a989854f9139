import { describe, expect, test } from 'vitest';
import { modelfileClaims } from '../../../src/lineage/evidence/modelfile.ts';
import { resolveName } from '../../../src/lineage/resolve-name.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

function claims(text: string, path = 'Modelfile'): readonly string[] {
  return modelfileClaims(record('a/s', { texts: { [path]: text } })).map(({ parent, relation, evidence }) => `${parent} | ${relation} | ${evidence.where}`);
}

describe('FROM and ADAPTER', () => {
  test.each<[string, string, readonly string[]]>([
    ['a Hub id with its quantization', 'FROM hf.co/acme/base-GGUF:Q4_K_M\n', ['acme/base-GGUF | unknown | Modelfile:1']],
    ['an Ollama name', '# mine\nFROM llama3.1:8b-instruct-q4_K_M\n', ['llama3.1 8b-instruct | unknown | Modelfile:2']],
    ['in any case', 'from llama3.1:8b\n', ['llama3.1 8b | unknown | Modelfile:1']],
    ['the latest', 'FROM registry.ollama.ai/library/mistral:latest\n', ['mistral | unknown | Modelfile:1']],
    ['an adapter', 'FROM llama3.1:8b\nADAPTER hf.co/acme/lora\n', ['llama3.1 8b | unknown | Modelfile:1', 'acme/lora | adapter | Modelfile:2']],
    ['a local file names no model', 'FROM ./model.gguf\nADAPTER /tmp/x\n', []],
    ['a blob names no model', 'FROM /usr/share/ollama/blobs/sha256-00ff\n', []],
    ['words of a licence or template are no instructions', 'FROM llama3.1:8b\nLICENSE """\nFrom time to time we may change this.\n"""\nTEMPLATE """from {{ .Prompt }}"""\n', ['llama3.1 8b | unknown | Modelfile:1']],
    ['nothing', 'PARAMETER temperature 1\n', []],
  ])('%s', (_, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  test('other files are none', () => {
    expect(claims('FROM llama3.1:8b\n', 'README.md')).toEqual([]);
    expect(claims('FROM llama3.1:8b\n', 'ollama/my.Modelfile')).toHaveLength(1);
  });

  test('an Ollama name leads to the model', () => {
    expect(resolveName(shippedFamilies, 'llama3.1 8b-instruct')?.id).toBe('meta-llama/Llama-3.1-8B-Instruct');
  });
});
