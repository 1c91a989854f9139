import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { licenseLabel } from './steps.ts';

/** The lineage as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), children above parents. */
export function renderMermaid(subject: Subject): string {
  const names = nodeNames(subject);
  const nodes = subject.lineage.nodes.map(({ id, status }) => `  ${names.get(id)}["${mermaidText(id)}<br/>${mermaidText(licenseLabel(subject, id))}${status === 'resolved' ? '' : `<br/>${status}`}"]`);
  const edges = subject.lineage.edges.map(({ child, parent, relation, confidence }) => `  ${names.get(child)} ${confidence === 'declared' ? '--' : '-.'} "${relationWords[relation].label}, ${confidence}" ${confidence === 'declared' ? '-->' : '.->'} ${names.get(parent)}`);
  return `${['flowchart TD', ...nodes, ...edges].join('\n')}\n`;
}

/** The lineage in Graphviz DOT (https://graphviz.org/doc/info/lang.html); undeclared steps are dashed. */
export function renderDot(subject: Subject): string {
  const names = nodeNames(subject);
  const nodes = subject.lineage.nodes.map(({ id, status }) => `  ${names.get(id)} [label=${dotText(`${id}\n${licenseLabel(subject, id)}${status === 'resolved' ? '' : `\n${status}`}`)}];`);
  const edges = subject.lineage.edges.map(({ child, parent, relation, confidence }) => `  ${names.get(child)} -> ${names.get(parent)} [label=${dotText(`${relationWords[relation].label}\n${confidence}`)}${confidence === 'declared' ? '' : ', style=dashed'}];`);
  return `${['digraph lineage {', '  rankdir=TB;', '  node [shape=box, fontname="Helvetica", fontsize=11];', '  edge [fontname="Helvetica", fontsize=9];', ...nodes, ...edges, '}'].join('\n')}\n`;
}

function nodeNames(subject: Subject): ReadonlyMap<string, string> {
  return new Map(subject.lineage.nodes.map(({ id }, index) => [id, `n${index}`]));
}

/** Mermaid reads HTML entities in quoted labels; everything that could end the label or start markup becomes one. */
function mermaidText(text: string): string {
  return sanitizeLine(text).replace(/[&<>"#;`]/g, (character) => `#${character.codePointAt(0)};`);
}

function dotText(text: string): string {
  const lines = text.split('\n').map((line) => sanitizeLine(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${lines.join('\\n')}"`;
}
