import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelRecord } from '../../src/model/record.ts';
import { Report } from '../../src/model/report.ts';
import { formats } from '../../src/report/reporter.ts';
import { reporters } from '../../src/report/index.ts';
import { readConfigOf } from './read-config-of.ts';
import { hostilePieces, nearText, runs } from './mutations.ts';
import { prepareScan, recordOfReadme } from './scan-records.ts';
import { soundCards, soundTexts } from './sound-inputs.ts';
import { withstands } from './withstands.ts';

const ids = ['org/a', 'org/b', 'org/base', 'meta-llama/Llama-3.1-8B'] as const;
const fileName = fc.oneof(fc.constantFrom('LICENSE', 'adapter_config.json', 'mergekit_config.yml', 'Modelfile', 'README.md', '__proto__', '../LICENSE', 'NOTICE'), fc.constantFrom(...hostilePieces.filter((piece) => piece.length < 100)));
const json = fc.json({ maxDepth: 4 });

const model = fc.record({
  readme: nearText(soundCards),
  tags: fc.array(fc.oneof(fc.constantFrom('base_model:org/base', 'base_model:finetune:org/a', 'license:mit', 'llama', 'base_model:'), fc.constantFrom(...hostilePieces)), { maxLength: 4 }),
  texts: fc.dictionary(fileName, fc.oneof(nearText(soundTexts), json), { maxKeys: 3 }),
  config: fc.option(json),
  relation: fc.constantFrom('finetune', 'merge', '__proto__', ''),
});

/** Records of a few models that name each other and hold whatever strangers write. */
const models = fc.array(model, { minLength: 1, maxLength: ids.length }).map((parts) =>
  parts.map(({ readme, tags, texts, config, relation }, index) =>
    recordOfReadme(ids[index] ?? 'org/a', readme, { tags, texts, config: readConfigOf(config), apiBaseModels: index === 1 ? { relation, ids: ['org/a'] } : null, files: Object.keys(texts).map((path) => ({ path, size: 1, sha256: null, blobId: null })) }),
  ),
);

test('a report of hostile models follows the schema, and every format renders it', { timeout: 600_000 }, async () => {
  const { scanRecords } = await prepareScan();
  let rendered = 0;
  const counts = await withstands(
    models,
    async (records) => {
      for (const one of records) ModelRecord.parse(one);
      const report = await scanRecords(records);
      Report.parse(JSON.parse(JSON.stringify(report)));
      const format = formats[rendered % formats.length] ?? 'json';
      const output = await (await reporters[format]())(report, { style: 'plain', width: 100 });
      expect(typeof output === 'string' ? /\u001B|\u202E/.test(output) : false).toBe(false);
      rendered += 1;
    },
    Math.ceil(runs / 2),
  );
  if (process.env['FUZZ_RUNS'] !== undefined) process.stdout.write(`fuzz | whole reports, in every format | ${Object.values(counts).join(' | ')}\n`);
  expect(rendered).toBe(counts.inputs);
});
