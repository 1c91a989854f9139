import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mitText } from '../support/mit-text.ts';
import { runCli, transcript } from '../support/run-cli.ts';

/** What each transcript shows. Files are put into the working directory; everything runs offline on the bundled snapshot. */
const cases: readonly { readonly name: string; readonly args: readonly string[]; readonly files?: Readonly<Record<string, string>> }[] = [
  { name: 'check-hidden-llama', args: ['check', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline'] },
  { name: 'check-clean-sibling', args: ['check', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B', '--offline'] },
  { name: 'check-missing-model', args: ['check', 'org/does-not-exist', '--offline'] },
  { name: 'check-bad-policy', args: ['check', 'org/a', '--policy', 'ours.yaml'], files: { 'ours.yaml': 'id: ours\nextends: comercial-saas\nrules:\n  - id: no-nc\n    level: eror\n    when: {"=": [{"var": "terms.commercialUse.valeu"}, "prohibited"]}\n    message: no\n    howToFix: no\n' } },
  { name: 'check-bad-profile', args: ['check', 'org/a', '--profile', 'profile.yaml'], files: { 'profile.yaml': 'org:\n  monthlyActiveUsers: many\n  markts: [DE]\n' } },
  { name: 'lineage-two-steps', args: ['lineage', 'unsloth/DeepSeek-R1-Distill-Llama-8B-GGUF', '--offline'] },
  { name: 'lineage-mermaid', args: ['lineage', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline', '--format', 'mermaid'] },
  { name: 'license-show', args: ['license', 'show', 'llama3.1'] },
  { name: 'license-diff', args: ['license', 'diff', 'llama2', 'llama3.1'] },
  { name: 'license-mistyped', args: ['license', 'show', 'lama3.1'] },
  { name: 'policy-show', args: ['policy', 'show', 'osi-only'] },
  { name: 'why-800-million-users', args: ['why', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline', '--rule', 'user-threshold-exceeded', '--what-if', 'org.monthlyActiveUsers=800M'] },
  { name: 'why-missing-user-number', args: ['why', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline', '--rule', 'user-threshold-exceeded'] },
  { name: 'why-non-commercial-grandparent', args: ['why', 'mradermacher/I-OpenPipe-NH2-Solar-7B-slerp-GGUF', '--offline', '--rule', 'no-noncommercial'] },
  {
    name: 'why-expired-waiver',
    args: ['why', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline', '--waivers', 'waivers.yaml', '--rule', 'waiver-expired'],
    files: { 'waivers.yaml': 'waivers:\n  - rule: inherited-restriction-dropped\n    model: deepseek-ai/DeepSeek-R1-Distill-Llama-8B\n    reason: treated as Llama 3.1\n    approver: legal@example.com\n    approvedOn: 2025-01-15\n    expires: 2026-01-15\n' },
  },
  {
    name: 'why-variant-licence-text',
    args: ['why', './own-model', '--offline', '--rule', 'license-text-variant'],
    files: { 'own-model/README.md': '---\nlicense: mit\n---\nThis model was trained from scratch on our own logs.\n', 'own-model/LICENSE': `${mitText}\n\nThe Software may not be used to train any other model.\n` },
  },
  { name: 'explain-finding', args: ['explain', 'inherited-restriction-dropped'] },
  { name: 'help', args: ['--help'] },
  { name: 'check-help', args: ['check', '--help'] },
];

test.each(cases)('$name', async ({ name, args, files }) => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-transcript-'));
  for (const [file, text] of Object.entries(files ?? {})) {
    await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
    await writeFile(path.join(cwd, file), text);
  }
  const result = await runCli(args, { cwd });
  await expect(transcript(args, result)).toMatchFileSnapshot(`./transcripts/${name}.txt`);
});
