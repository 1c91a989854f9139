import { expect, test } from 'vitest';
import { detectFile } from '../../../src/discover/file/detect-file.ts';
import { syntaxes, syntaxOf } from '../../../src/discover/file/file-syntax.ts';

function found(path: string, text: string): readonly string[] {
  const { sightings, remarks } = detectFile({ path, text }, syntaxOf(path) ?? 'unknown');
  return [...new Set([...sightings.map(({ id, revision, kind, confidence }) => `${kind} ${confidence} ${id}${revision === null ? '' : `@${revision}`}`), ...remarks.map(({ reason }) => reason)])];
}

test.each([
  { path: 'a.py', text: 'AutoModel.from_pretrained("org/name")', models: ['python-call certain org/name'] },
  { path: 'a.ts', text: 'await pipeline("x", "org/name")', models: ['other certain org/name'] },
  { path: 'a.sh', text: 'hf download org/name', models: ['cli certain org/name'] },
  { path: 'a.yaml', text: 'model_id: org/name', models: ['config likely org/name'] },
  { path: 'a.yaml', text: 'run: |\n  hf download org/name', models: ['cli certain org/name'] },
  { path: 'a.yaml', text: 'run: "bash -c \\"vllm serve org/name\\""', models: ['cli certain org/name'] },
  { path: 'a.yaml', text: 'args:\n- -c\n- |\n  vllm serve \\\n    org/name', models: ['cli certain org/name'] },
  { path: 'a.yaml', text: 'args: [--model, /llm/Llama-3] # vllm', models: [] },
  { path: 'k8s/a.yaml', text: 'apiVersion: v1\nkind: Pod\nenv:\n- name: MODEL_ID\n  value: org/name', models: ['container likely org/name'] },
  { path: 'docker-compose.yml', text: 'command: --model org/name # vllm', models: ['container certain org/name'] },
  { path: '.github/workflows/a.yml', text: 'env:\n  MODEL_ID: org/name', models: ['config likely org/name'] },
  { path: 'package.json', text: '{"scripts": {"x": "bash -c \\"vllm serve org/name\\""}}', models: ['cli certain org/name'] },
  { path: 'a.json', text: '{"model": {"name": "org/Name-7b", "revision": "v1"}}', models: ['config likely org/Name-7b@v1'] },
  { path: 'a.json', text: String.raw`{"model": "org\/Name-7b"}`, models: ['config likely org/Name-7b'] },
  { path: 'models.json', text: '[{"name": "org/Name-7b"}]', models: ['config likely org/Name-7b'] },
  { path: 'a.yaml', text: 'merge:\n- model: org/Name-7b+org/Lora-1', models: ['config likely org/Name-7b', 'config likely org/Lora-1'] },
  { path: 'a.yaml', text: 'brand: VW\nmodel: Golf/GTI-1', models: [] },
  { path: 'a.yaml', text: 'a.yaml: |\n  b.yaml: |\n    model_id: org/name', models: [] },
  { path: 'a.yaml', text: 'dataset:\n  uri: hf://org/set', models: [] },
  { path: 'a.yaml', text: 'environment:\n- MODEL_ID=org/name\n- REVISION=v1', models: ['config likely org/name@v1'] },
  { path: 'k8s/a.yaml', text: 'kind: ConfigMap\ndata:\n  a.json: |\n    {"model": "org/Name-7b"}', models: ['container likely org/Name-7b'] },
  { path: 'Jenkinsfile', text: "environment { MODEL_ID = 'org/Name-7b' }", models: ['config likely org/Name-7b'] },
  { path: 'a.json', text: '{"homepage": "https://huggingface.co/org/name"}', models: [] },
  { path: 'a.toml', text: '[model]\nid = "org/Name-7b"', models: ['config likely org/Name-7b'] },
  { path: '.env', text: 'MODEL_ID=org/name # x\r\n', models: ['config likely org/name'] },
  { path: 'requirements.txt', text: 'x @ https://huggingface.co/org/name/resolve/main/x.whl\n# https://huggingface.co/org/two/resolve/main/x.whl', models: ['other certain org/name'] },
  { path: 'a.txt', text: 'pkg:huggingface/org/name\nhttps://huggingface.co/org/two', models: ['purl certain org/name'] },
  { path: 'a.html', text: '<a href="https://huggingface.co/org/name">model</a><script>pipeline("x", "org/two")</script>', models: ['other certain org/two'] },
  { path: 'a.tf', text: 'variable "model_id" {\n  default = "org/Name-7b"\n}', models: ['config likely org/Name-7b'] },
  { path: 'run', text: '#!/usr/bin/env python3\nAutoModel.from_pretrained("org/name")', models: ['python-call certain org/name'] },
  { path: 'run', text: '#!/bin/bash\nhf download org/name', models: ['cli certain org/name'] },
  { path: 'run', text: '#!/usr/bin/env node\npipeline("x", "org/name")', models: ['other certain org/name'] },
  { path: 'run', text: 'hf download org/name', models: [] },
  { path: 'bom.json', text: '{"model": "org/Name-7b"}', models: ['config likely org/Name-7b', 'not-a-bom'] },
  { path: 'sbom.xml', text: '<x/>', models: ['not-a-bom'] },
  { path: 'my.cdx.json', text: '{"bomFormat": "CycloneDX", "components": []}', models: [] },
  { path: 'bomb.json', text: '{}', models: [] },
])('$path with $text: $models', ({ path, text, models }) => {
  expect(found(path, text)).toEqual(models);
});

const hostile = ['\0', '\uD800', '"'.repeat(999), '[{'.repeat(999), '<script>'.repeat(99), '{"cells": [', '%%bash\n', 'a: &a *a', '\\'.repeat(999), '<<EOF\n'.repeat(99)];

test.each(syntaxes)('whatever stands in a file, reading it as %s ends', (syntax) => {
  for (const part of hostile) expect(detectFile({ path: 'x', text: `model "org/Name-7b" ${part}\nhf://org/name ${part}` }, syntax).sightings.length).toBeGreaterThanOrEqual(0);
});
