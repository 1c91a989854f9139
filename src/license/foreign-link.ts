import type { BindingLicense } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { ownerOf } from '../util/repository-id.ts';

/** A repository of the Hub in an address; https://huggingface.co/docs/hub/repositories */
const repository = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/([\w.-]{1,96}\/[\w.-]{1,96})(?:\/|$)/i;

const address = /^(?:https?:\/\/|(?:www\.)?(?:huggingface\.co|hf\.co)\/)/i;
/** Sections of the Hub that hold no models. */
const pages = /^(?:datasets|spaces|docs|blog|papers)\//i;

/** Words in the name of a page that speak of terms which a permissive licence does not have. */
const restricting = /(?:^|[^a-z])(?:non-?commercial|nc|research(?:-only|-use)?(?=-licen[cs]e|\.|$)|evaluation|eula|proprietary|restricted|commercial-licen[cs]e)(?:[^a-z]|$)/i;

/** What is known of a model whose `license_link` leads out of its repository. */
export interface LinkContext {
  readonly binding: readonly BindingLicense[];
  /** Ids of the models of its lineage, in lower case: the licence of one of them is judged there. */
  readonly lineage: ReadonlySet<string>;
}

/**
 * The `license_link` of a card where it says something else than the licence that the card names: it leads to the repository of
 * another owner that the model does not descend from, or to a page that is called after restrictions which that licence does not
 * have. Null for every other link, and where the licence stands beside it in full. Of a folder it is not known whose repository it was.
 */
export function foreignLink(record: ModelRecord, { binding, lineage }: LinkContext): string | null {
  const link = record.card?.licenseLink?.trim() ?? '';
  if (!address.test(link) || isSettled(binding)) return null;
  const linked = repository.exec(link)?.[1] ?? null;
  const says = linked === null || pages.test(linked) ? restricting.test(pageOf(link)) : isStrangers(linked, record, lineage);
  return says ? link : null;
}

/** A licence that restricts by itself may be called so, and one that lies beside the weights says what it asks. */
function isSettled(binding: readonly BindingLicense[]): boolean {
  return binding.length === 0 || binding.some(({ basis, terms }) => basis === 'detected' || isRestricted(terms));
}

function isStrangers(linked: string, { id, source }: ModelRecord, lineage: ReadonlySet<string>): boolean {
  const isOwners = ownerOf(linked)?.toLowerCase() === ownerOf(id)?.toLowerCase();
  return !isOwners && source.kind !== 'folder' && !lineage.has(linked.toLowerCase());
}

function pageOf(link: string): string {
  return link.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1) ?? '';
}

function isRestricted({ commercialUse, fieldOfUse, acceptableUse }: BindingLicense['terms']): boolean {
  return commercialUse.state !== 'value' || commercialUse.statements.some(({ value }) => value === 'prohibited') || fieldOfUse.state !== 'none' || acceptableUse.state !== 'none';
}
