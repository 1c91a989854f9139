import type { FaultGroup } from '../fault-case.ts';
import { fileOfBase, passes, undecided } from '../planning.ts';
import { base, child, licensedModels } from '../usual-models.ts';
import { hubModel } from '../../support/hub/hub-model.ts';

const always = Number.POSITIVE_INFINITY;
const metadata = /GET \/api\/models\/org\/base\b/;
const to = (location: string, code = 307) => ({ kind: 'redirect', location, status: code }) as const;
const below = 'revision/HEAD';

/** A child whose parent is named as it was before. */
const childOfOld = hubModel({ ...child, files: {}, cardData: { license: 'mit', base_model: 'org/base-as-it-was' }, readme: '---\nlicense: mit\nbase_model: org/base-as-it-was\n---\nFine-tuned.\n' });

/** Enough models of one owner that they are read by a list; a page of it is shorter. */
const many = Array.from({ length: 6 }, (_, index) => hubModel({ ...base, id: `org/m${index}`, oldIds: [] }));

/** Redirects: where they may lead, and what goes with them. */
export const redirects: FaultGroup = {
  heading: 'Redirects and names',
  cases: [
    { name: 'metadata, to another origin', hub: ({ stranger }) => ({ faults: [{ at: metadata, fault: to(`${stranger}/api/models/org/base`), times: always }] }), outcome: undecided('unreachable', 'outside') },
    { name: 'a file, to another origin that serves it', hub: ({ stranger }) => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to(`${stranger}/LICENSE`, 302), times: always }] }), outcome: passes },
    { name: 'a file, to an address with a password in it', hub: ({ stranger }) => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to(stranger.replace('//', '//user:secret@')), times: always }] }), outcome: undecided('unreachable', 'no web address') },
    { name: 'a file, to file:///etc/passwd', hub: () => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to('file:///etc/passwd'), times: always }] }), outcome: undecided('unreachable', 'no web address') },
    { name: 'a file, to ftp:', hub: () => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to('ftp://127.0.0.1/LICENSE'), times: always }] }), outcome: undecided('unreachable', 'no web address') },
    { name: 'a file, to itself under an address that grows', hub: () => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to('?x=xx'), times: always }] }), outcome: undecided('unreachable', 'sent on more than 6 times') },
    { name: 'a file, to data:', hub: () => ({ models: licensedModels, faults: [{ at: fileOfBase('LICENSE'), fault: to('data:text/plain,MIT'), times: always }] }), outcome: undecided('unreachable', 'no web address') },
    { name: 'the second page of a list, at another origin', models: [...many, base, child], hub: ({ stranger }) => ({ pageSize: 2, quirks: { sendsAwayTo: stranger, servesFilesAtOnce: true } }), args: () => ['check', ...many.map(({ id }) => id), '--format', 'json'], outcome: passes },
    { name: 'to itself', hub: () => ({ faults: [{ at: metadata, fault: to(`/api/models/org/base/${below}`), times: always }] }), outcome: undecided('unreachable', 'sent on more than 6 times') },
    { name: 'without a Location', hub: () => ({ faults: [{ at: metadata, fault: { kind: 'status', status: 302 }, times: always }] }), outcome: undecided('unreachable', '302') },
    { name: 'a renamed parent', models: [base, childOfOld], outcome: passes },
    { name: 'a chain of three names', models: [base, childOfOld], hub: () => ({ faults: [
      { at: /models\/org\/base-as-it-was/, fault: to(`/api/models/org/base-2/${below}`), times: always },
      { at: /models\/org\/base-2/, fault: to(`/api/models/org/base-3/${below}`), times: always },
      { at: /models\/org\/base-3/, fault: to(`/api/models/org/base/${below}`), times: always },
    ] }), outcome: passes },
    { name: 'names that lead to each other', models: [base, childOfOld], hub: () => ({ faults: [
      { at: /models\/org\/base-as-it-was/, fault: to(`/api/models/org/base-2/${below}`), times: always },
      { at: /models\/org\/base-2/, fault: to(`/api/models/org/base-as-it-was/${below}`), times: always },
    ] }), outcome: undecided('unreachable', 'sent on more than 6 times') },
  ],
};

const elsewhere = (name: string, quirks: object, rest: object = {}) => ({ name, hub: () => ({ quirks }), outcome: passes, ...rest });

/** Ways in which mirrors differ from the Hub; none of them is an excuse for another answer. */
export const mirrors: FaultGroup = {
  heading: 'Mirrors',
  cases: [
    elsewhere('ignores `expand` (olah)', { ignoresExpand: true }),
    elsewhere('has no `/revision/` (Artifactory)', { lacksRevisionRoute: true }),
    elsewhere('lives under a path', { prefix: '/artifactory/api/huggingfaceml/remote' }),
    elsewhere('lives under a path, written with a slash at its end', { prefix: '/mirror' }, { env: ({ hub }: { readonly hub: string }) => ({ HF_ENDPOINT: `${hub}//` }) }),
    elsewhere('names no commit (`X-Repo-Commit`)', { lacksRepoCommit: true }),
    elsewhere('sends no error codes', { lacksErrorCodes: true }),
    elsewhere('leaves out `sha`', { lacksSha: true }),
    elsewhere('leaves out the list of files', { lacksSiblings: true }),
    elsewhere('refuses HEAD', { refusesHead: true }),
    elsewhere('ignores Range', { ignoresRange: true }),
    elsewhere('serves files without a redirect', { servesFilesAtOnce: true }),
    elsewhere('passes on links to the public Hub', { passesPublicLinks: true }),
    elsewhere('does not know some fields', { refusesFields: ['baseModels', 'gguf'] }),
    elsewhere('sends no quota headers', { lacksQuotaHeaders: true }),
    elsewhere('serves files alone', { lacksApi: true, servesFilesAtOnce: true }),
    elsewhere('all of it at a time', { prefix: '/m', ignoresExpand: true, lacksRevisionRoute: true, lacksRepoCommit: true, lacksErrorCodes: true, lacksSiblings: true, refusesHead: true, ignoresRange: true, passesPublicLinks: true, contentType: 'application/octet-stream', lacksQuotaHeaders: true }),
  ],
};
