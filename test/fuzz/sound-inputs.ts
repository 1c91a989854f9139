import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mitText } from '../support/mit-text.ts';
import { runCli } from '../support/run-cli.ts';
import { ggufBytes, text as ggufText } from '../source/folder/gguf-bytes.ts';
import { safetensorsBytes } from '../source/folder/safetensors-bytes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const model = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';

/** Model cards as they are written, with everything that is read from them. */
export const soundCards: readonly string[] = [
  '---\nlicense: other\nlicense_name: example-license\nlicense_link: LICENSE\nbase_model:\n- org/base\n- org/other\nbase_model_relation: merge\ntags:\n- llama\n- merge\ndatasets: [a/b]\nlanguage: en\nextra_gated_prompt: |\n  You agree.\n---\n# Example\n\nThis model is a fine-tuned version of [org/base](https://huggingface.co/org/base), distilled from Llama-3.1-8B.\n\n| model | base model |\n|---|---|\n| Example-7B | [Qwen2.5-7B](https://huggingface.co/Qwen/Qwen2.5-7B) |\n\n## License\nThis model is released under the MIT License; the base is under the Llama 3.1 licence.\n',
  '\n\n---\r\nlicense: mit\r\nbase_model: "org/base"\r\n---\r\nTrained from scratch on our own corpus.\r\n',
  '# No front matter\n\nMerged with mergekit:\n\n```yaml\nmodels:\n  - model: org/a\n    parameters: {weight: 0.5}\n  - model: org/b\nmerge_method: slerp\nbase_model: org/a\n```\n\n本模型基于 Qwen2.5-7B 微调。\n',
];

/** Policies, profiles, waivers, configurations and lists, as the project ships or documents them. */
export const soundPolicies: readonly string[] = readdirSync(path.join(root, 'policies')).filter((name) => name.endsWith('.yaml')).map((name) => read(`policies/${name}`));
export const soundProfiles: readonly string[] = [read('examples/profile.yaml'), 'org:\n  monthlyActiveUsers: {value: 12000000, asOf: 2026-10-31, includesAffiliates: true, monthlyGrowth: 0.06}\n  annualRevenue: {amount: 3e6, currency: USD}\nuse:\n  deployment: hosted\n  trainsOnOutputs: false\n'];
export const soundWaivers: readonly string[] = ['waivers:\n  - rule: no-noncommercial\n    model: org/name\n    revision: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    reason: agreed\n    approver: legal@example.com\n    approvedOn: 2026-01-15\n    expires: 2027-01-15\n'];
export const soundConfigs: readonly string[] = [read('examples/sample-repo/modelcheck.yaml')];
export const soundCurations: readonly string[] = ['curations:\n  - model: org/name\n    revision: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    license: {concluded: mit}\n    baseModels: [{model: org/base, relation: finetune}]\n    reason: agreed\n    author: legal@example.com\n    date: 2026-01-15\n'];
export const soundLists: readonly string[] = [read('examples/candidates.yaml'), 'model,owner,monthly users\norg/a,me,10\norg/b,"you, too",20\n', 'Modell;Notiz\norg/a;x\n', '# models\norg/a\norg/b@main\n', '[{"model_id":"org/a"},{"model_id":"org/b"}]', 'model\tteam\norg/a\tx\n'];
export const soundTexts: readonly string[] = [mitText, 'LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\n\n1. License Rights and Redistribution.\n\na. Grant of Rights. You are granted a limited licence.\n\n2. Additional Commercial Terms. If the monthly active users are greater than 700 million, you must request a licence.\n'];
export const soundGgufs: readonly Uint8Array[] = [ggufBytes([['general.architecture', ['text', 'llama']], ['general.name', ['text', 'Example']], ['general.license', ['text', 'mit']], ['general.base_model.count', ['u32', 1]], ['general.base_model.0.repo_url', ['text', 'https://huggingface.co/org/base']], ['llama.context_length', ['u32', 4_096]], ['general.tags', ['list', 8, [ggufText('a'), ggufText('b')]]]])];
export const soundSafetensors: readonly Uint8Array[] = [safetensorsBytes({ 'model.weight': [64, 32], 'lm_head.weight': [100] }, { format: 'pt', base_model: 'org/base' })];

/** What modelcheck itself writes: a lock, a report for a baseline, a snapshot, a workbook. */
export async function soundOutputs(): Promise<{ readonly lock: string; readonly baseline: string; readonly snapshot: string; readonly workbook: Uint8Array }> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-sound-'));
  const at = (name: string): string => path.join(cwd, name);
  await runCli(['lock', model, '--offline', '--lock', at('lock')], { cwd });
  await runCli(['snapshot', 'save', model, '--offline', '--to', at('snapshot.json')], { cwd });
  await runCli(['check', model, '--offline', '-o', `json=${at('report.json')}`, '-o', `xlsx=${at('report.xlsx')}`], { cwd });
  const [lock, baseline, snapshot] = await Promise.all(['lock', 'report.json', 'snapshot.json'].map((name) => readFile(at(name), 'utf8')));
  return { lock: lock ?? '', baseline: baseline ?? '', snapshot: snapshot ?? '', workbook: await readFile(at('report.xlsx')) };
}
