import { termLabel } from '../../term-words.ts';
import { statusWords } from '../../words.ts';
import { html, type Content } from '../markup.ts';
import { listOf, modelId } from '../phrases.ts';
import type { ModelContext, Section } from '../section.ts';

/** Everything that was looked for and not found: ancestors, terms, texts, facts of the profile. */
export function gapsSection({ subject, clauses }: ModelContext): Section {
  const { lineage, terms, findings } = subject;
  const ancestors = lineage.gaps.map(({ node, reason, detail }) => html`Ancestor ${modelId(node)}: ${reason}; ${detail}`);
  const open = terms.filter(({ state }) => state === 'unknown').map(({ term, license, via }) => html`Term “${termLabel(term)}” of <code>${license}</code>, brought by ${modelId(via.at(-1) ?? subject.id)}: not established`);
  const licences = lineage.nodes.filter(({ license }) => license === null).map(({ id, status }) => html`Licence of ${modelId(id)}: none could be concluded${status === 'resolved' ? '' : `: ${statusWords[status]}`}`);
  const silent = lineage.nodes.filter(({ origin, status }) => origin === 'silent' && status === 'resolved').map(({ id }) => html`Origin of ${modelId(id)}: nothing that was read settles it`);
  const unread = lineage.nodes.flatMap(({ id, detected }) => detected.filter(({ sha256 }) => sha256 === null).map(({ path }) => html`<code>${path}</code> of ${modelId(id)}`));
  const recorded = unread.length === 0 ? [] : [html`Words and ${unread.length === 1 ? 'hash' : 'hashes'} of ${unread.map((text, at) => html`${at > 0 ? ', ' : ''}${text}`)}: identified when the ${unread.length === 1 ? 'record was' : 'records were'} made, and not in this report`];
  const facts = [...new Set(findings.flatMap(({ unknownFacts }) => unknownFacts ?? []))].map((fact) => html`Fact <code>${fact}</code>: a rule needs it and it is not known`);
  const unquoted = [...new Set(clauses.map(({ license }) => license))].flatMap((license) => {
    const missing = clauses.filter((clause) => clause.license === license && !clause.quotation?.words);
    const why = missing.every(({ source }) => source === null) ? 'this report carries no text of it' : 'not located in the text that was read';
    return missing.length === 0 ? [] : [html`Words of <code>${license}</code>, ${missing.length} cited ${missing.length === 1 ? 'clause' : 'clauses'}: not quoted, since ${why}`];
  });
  const all: readonly Content[] = [...ancestors, ...licences, ...silent, ...open, ...recorded, ...unquoted, ...facts];
  return { title: 'What could not be established', body: listOf(all, 'No gap was recorded.') };
}
