import { scoreSet } from './score.ts';
import { snippetSets } from './snippets.ts';
import { measureSpeed } from './speed.ts';

for (const set of snippetSets) {
  const { snippets, withoutModels, labelled, found, right, whole, wrong } = await scoreSet(set);
  console.log(`discover, ${set}: ${snippets} snippets (${withoutModels} without models), ${labelled} labels: precision ${percent(right, found)} (${right}/${found}), recall ${percent(right, labelled)} (${right}/${labelled}), kind and confidence too ${percent(whole, labelled)}`);
  for (const line of wrong) console.log(`  ${line}`);
}

for (const modelPercent of [2, 100]) {
  const { megabytes, files, models, found, seconds, processorSeconds } = await measureSpeed({ megabytes: 60, modelPercent });
  console.log(`discover, speed with a model in ${modelPercent} of 100 files: ${files} files, ${megabytes.toFixed(0)} MB: ${(megabytes / seconds).toFixed(0)} MB/s by the clock, ${(megabytes / processorSeconds).toFixed(0)} MB per second of processor time (bar: 50); ${found} of ${models} models`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}
