import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { sanitize, sanitizeLine } from '../../util/sanitize.ts';
import { decidingPath } from '../deciding-finding.ts';
import { licenseLabel } from './steps.ts';

/** Draws a graph in DOT as SVG. */
export type DrawDot = (dot: string) => string;

/** Most models that a picture can show so that its words can still be read. */
const mostNodes = 60;

/** Graphviz as WebAssembly, loaded when the first picture is drawn (https://github.com/mdaines/viz-js). Nothing is spawned or installed. */
export async function loadGraphviz(): Promise<DrawDot> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return (dot) => viz.renderString(dot, { format: 'svg', engine: 'dot' });
}

/**
 * The lineage as an SVG element for a page: licence on each model, relation and confidence on each step, the path of the deciding
 * finding marked by width and by words. null where there are too many models for a picture, or where it could not be drawn.
 */
export function drawLineage(subject: Subject, draw: DrawDot, titleId: string): string | null {
  return subject.lineage.nodes.length > mostNodes ? null : svgElement(subject, draw, { titleId, before: '' });
}

/** Most models of a picture in a file of its own, which can be enlarged; Graphviz needs seconds for more. */
const mostNodesOfFile = 400;

/** Black on white wherever it is shown; the words say all that the dashes say. */
const paper = '<rect width="100%" height="100%" fill="#fff"/>';

/**
 * The lineage as an SVG file (https://www.w3.org/TR/SVG2/) with nothing in it that runs or loads: licence on each model, relation
 * and confidence on each step. Facts alone, no verdict. null where there are too many models, or where it could not be drawn.
 */
export function renderSvgFile(subject: Subject, draw: DrawDot): string | null {
  if (subject.lineage.nodes.length > mostNodesOfFile) return null;
  const svg = svgElement({ ...subject, findings: [] }, draw, { titleId: 'title', before: paper });
  return svg === null ? null : `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function svgElement(subject: Subject, draw: DrawDot, { titleId, before }: { readonly titleId: string; readonly before: string }): string | null {
  try {
    const svg = draw(lineageDot(subject));
    const size = /viewBox="([\d. -]+)"/.exec(svg)?.[1];
    const from = svg.indexOf('<g ');
    if (size === undefined || from < 0) return null;
    const width = Math.ceil(Number(size.split(' ')[2]) * 1.25);
    const inner = svg.slice(from, svg.lastIndexOf('</svg>')).replace(/<title>[^<]*<\/title>|<!--[^<>]*-->/g, '').replace(/\n+/g, '\n');
    return `<svg class="lineage" role="img" aria-labelledby="${titleId}" width="${width}" viewBox="${size}" xmlns="http://www.w3.org/2000/svg"><title id="${titleId}">${escapeXml(describeLineage(subject))}</title>${before}${inner}</svg>`;
  } catch {
    return null;
  }
}

/** The graph as a sentence, for those who do not see it. */
export function describeLineage({ id, lineage }: Subject): string {
  if (lineage.edges.length === 0) return `${sanitizeLine(id)} has no ancestor that was found.`;
  return `Lineage of ${sanitizeLine(id)}: ${lineage.edges.map(({ child, parent, relation }) => `${sanitizeLine(child)} ${relationWords[relation].label} ${sanitizeLine(parent)}`).join('; ')}.`;
}

function lineageDot(subject: Subject): string {
  const names = new Map(subject.lineage.nodes.map(({ id }, index) => [id, `n${index}`]));
  const path = decidingPath(subject);
  const decides = (id: string): boolean => path.includes(id);
  const follows = (child: string, parent: string): boolean => path.some((id, at) => id === child && path[at + 1] === parent);
  const widest = Math.max(0, ...[...names.keys()].map((id) => subject.lineage.edges.filter(({ child }) => child === id).length));
  const nodes = subject.lineage.nodes.map(({ id, status }) => {
    const lines = [...id.split(/(?<=\/)/), licenseLabel(subject, id), ...(status === 'resolved' ? [] : [status]), ...(path.at(-1) === id ? ['▲ decides the verdict'] : [])];
    return `${names.get(id)} [label=${dotText(lines)}${decides(id) ? ', class="decides", fontname="Helvetica-Bold"' : ''}${status === 'resolved' ? '' : ', style=dashed'}];`;
  });
  const edges = subject.lineage.edges.map(({ child, parent, relation, confidence }) => `${names.get(child)} -> ${names.get(parent)} [label=${dotText([`  ${relationWords[relation].label}   `, `  ${confidence}   `])}${confidence === 'declared' ? '' : ', style=dashed'}${follows(child, parent) ? ', class="decides", fontname="Helvetica-Bold"' : ''}];`);
  return ['digraph lineage {', `rankdir=${widest > 4 ? 'LR' : 'TB'}; bgcolor="transparent"; nodesep=0.4; ranksep=0.5;`, 'node [shape=box, fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.2,0.09"];', 'edge [fontname="Helvetica,Arial,sans-serif", fontsize=10];', ...nodes, ...edges, '}'].join('\n');
}

/** A quoted label. `&` is written as an entity, since Graphviz reads entities in labels. */
function dotText(lines: readonly string[]): string {
  return `"${lines.map((line) => withoutNonCharacters(sanitize(line.replace(/\s/g, ' '))).slice(0, 90).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')).join('\\n')}"`;
}

/** Characters that XML 1.0 (section 2.2) forbids besides the controls. */
function withoutNonCharacters(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

function escapeXml(text: string): string {
  return withoutNonCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
