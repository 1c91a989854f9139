/** Lengths of real cards' metadata: median 195 characters, one in thirty several thousand (results of benchmarks, licence texts). */
const longCards = 0.03;

/** What fills a made card, so that reading it costs what reading a real one does. */
export function cardFilling(index: number, random: () => number): Readonly<Record<string, unknown>> {
  const plain = { pipeline_tag: 'text-generation', datasets: [`org-${index % 997}/data-${Math.floor(random() * 1e6)}`] };
  if (random() >= longCards) return plain;
  const results = Array.from({ length: 20 + Math.floor(random() * 50) }, (_, task) => ({ task: { type: 'text-generation' }, dataset: { name: `task-${task}`, type: `task-${task}` }, metrics: [{ type: 'accuracy', value: random() * 100 }] }));
  return { ...plain, 'model-index': [{ name: `model-${index}`, results }] };
}
