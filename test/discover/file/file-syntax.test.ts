import { expect, test } from 'vitest';
import { syntaxOf } from '../../../src/discover/file/file-syntax.ts';

test.each([
  ['src/app.py', 'python'],
  ['APP.PY', 'python'],
  ['a/b.test.tsx', 'javascript'],
  ['main.rs', 'cLike'],
  ['notes.ipynb', 'notebook'],
  ['Dockerfile', 'dockerfile'],
  ['docker/Dockerfile.gpu', 'dockerfile'],
  ['gpu.dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['Modelfile', 'modelfile'],
  ['Modelfile-chat', 'modelfile'],
  ['Makefile', 'shell'],
  ['.bashrc', 'shell'],
  ['Procfile', 'shell'],
  ['.env', 'lines'],
  ['.env.local', 'lines'],
  ['prod.env', 'lines'],
  ['requirements-dev.txt', 'requirements'],
  ['Pipfile', 'toml'],
  ['Jenkinsfile', 'dart'],
  ['main.bicep', 'bicep'],
  ['config.pbtxt', 'hcl'],
  ['llm.service', 'lines'],
  ['bom.json', 'json'],
  ['x.cdx', 'xml'],
  ['values.yaml', 'yaml'],
  ['run', 'unknown'],
  ['bin/serve-model', 'unknown'],
] as const)('%s is read as %s', (path, syntax) => {
  expect(syntaxOf(path)).toBe(syntax);
});

test.each(['README.md', 'docs/use.rst', 'package-lock.json', 'yarn.lock', 'tsconfig.base.json', 'tokenizer.json', 'LICENSE', 'LICENSE.txt', 'readme.txt', 'app.min.js', '.gitignore', 'image.png', 'model.safetensors', 'modelcheck.cdx.json', 'modelcheck.yaml', 'x.', '.', 'constructor.prototype', 'a.__proto__'])('%s is not read', (path) => {
  expect(syntaxOf(path)).toBeNull();
});
