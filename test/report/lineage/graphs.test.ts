import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../src/model/report.ts';
import { renderDot, renderMermaid } from '../../../src/report/lineage/graphs.ts';
import { loadGraphviz } from '../../../src/report/lineage/svg.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { distillSubject, edgeOf, hostileText, nodeWith, subjectWith } from '../../support/report.ts';

const draw = await loadGraphviz();

const names: readonly string[] = [hostileText, '"]; evil [label="x', 'a"] --> b["', '\\', '\\"', '#quot; &amp; <br/>', '`markdown`', 'click n0 href "javascript:alert(1)"', 'end', '%% comment', 'x\ny', '\u202Eevil'];

function named(name: string): Subject {
  return subjectWith({ id: name, lineage: { complete: false, nodes: [nodeWith(name), nodeWith('org/base', { license: name, status: 'gated' })], edges: [{ ...edgeOf('x > quantized > org/base'), child: name, confidence: 'strong' }], gaps: [] } });
}

describe('Mermaid', () => {
  test('declared steps are drawn through, others dashed, with relation and confidence', () => {
    const { lineage, ...rest } = distillSubject();
    const [taught, ...others] = lineage.edges;
    const subject = { ...rest, lineage: { ...lineage, edges: taught ? [{ ...taught, confidence: 'strong' as const }, ...others] : [] } };
    expect(renderMermaid(subject)).toBe(
      `${['flowchart TD', '  n0["lab/distill-8b<br/>[mit]"]', '  n1["lab/teacher<br/>[mit]"]', '  n2["vendor/base-8b<br/>[llama3.1]"]', '  n0 -. "trained on outputs of, strong" .-> n1', '  n0 -- "fine-tuned from, declared" --> n2'].join('\n')}\n`,
    );
  });

  test.each(names)('%j stays within its label', (name) => {
    const lines = renderMermaid(named(name)).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('flowchart TD');
    for (const line of lines.slice(1, 3)) expect(line).toMatch(/^ {2}n\d\["(?:[^"<>;`&#]|#\d{1,7};|<br\/>)*"\]$/);
    expect(lines[3]).toBe('  n0 -. "quantized from, strong" .-> n1');
  });
});

describe('DOT', () => {
  test('is what Graphviz reads, with every model and step', () => {
    const svg = draw(renderDot(distillSubject()));
    for (const words of ['lab/distill&#45;8b', '[llama3.1]', 'fine&#45;tuned from']) expect(svg).toContain(words);
    expect(svg.match(/class="node"/g)).toHaveLength(3);
    expect(svg.match(/class="edge"/g)).toHaveLength(2);
  });

  test.each(names)('%j stays within its label', (name) => {
    const svg = draw(renderDot(named(name)));
    expect(svg.match(/class="node"/g)).toHaveLength(2);
    expect(svg.match(/class="edge"/g)).toHaveLength(1);
  });

  test('a whole hostile report is drawn', () => {
    for (const subject of hostileReport().subjects) expect(draw(renderDot(subject))).toContain('</svg>');
  });
});
