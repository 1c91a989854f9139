import { gzipSync } from 'node:zlib';
import { commitOf } from '../../support/hub/hub-model.ts';
import type { Fault } from '../../support/hub/hub-settings.ts';
import type { FaultGroup } from '../fault-case.ts';
import { atFile, atMetadata, everywhere, passes, status, undecided } from '../planning.ts';

const json = (body: string, headers: Readonly<Record<string, string>> = {}): Fault => ({ kind: 'answer', contentType: 'application/json', body, headers });
const sha = commitOf('org/base');
const bomb = gzipSync(Buffer.alloc(300_000_000, ' ')).toString('latin1');

/** Answers that come, and are not what they should be. */
export const answers: FaultGroup = {
  heading: 'Answers that are wrong',
  cases: [
    { name: 'an HTML page with 200 instead of metadata', hub: atMetadata({ kind: 'html' }), outcome: undecided('unreachable', 'HTML page') },
    { name: 'an HTML page with 200 instead of a licence', hub: atFile('LICENSE', { kind: 'html' }), outcome: undecided('unreachable', 'HTML page') },
    { name: 'an HTML page that calls itself JSON', hub: atMetadata(json('<html><body>Sign in</body></html>')), outcome: undecided('unreachable', 'HTML page') },
    { name: 'JSON that breaks off, always', hub: atMetadata({ kind: 'cut-json' }), outcome: undecided('unreachable', 'breaks off') },
    { name: 'JSON that breaks off, once', hub: atMetadata({ kind: 'cut-json' }, 1), outcome: passes },
    { name: 'an empty body', hub: atMetadata(json('')), outcome: undecided('unreachable', 'is no JSON') },
    { name: 'null', hub: atMetadata(json('null')), outcome: undecided('unreachable', 'is no JSON') },
    { name: 'a list', hub: atMetadata(json('[]')), outcome: undecided('unreachable', 'does not describe a model') },
    { name: 'an object without an id', hub: atMetadata(json('{"ok":true}')), outcome: undecided('unreachable', 'does not describe a model') },
    { name: 'an id that leads to another path', hub: atMetadata(json(JSON.stringify({ id: '../../settings/tokens?x=', sha }))), outcome: undecided('unreachable', 'does not describe a model') },
    { name: 'fields of other types', hub: atMetadata(json(JSON.stringify({ id: 'org/base', sha: 7, cardData: 'mit', tags: {}, siblings: 'none', gated: 3, safetensors: [], config: [] }))), outcome: passes },
    { name: 'keys of Object.prototype', hub: atMetadata(json(`{"id":"org/base","sha":"${sha}","__proto__":{"disabled":true},"constructor":{"prototype":{"polluted":1}},"cardData":{"__proto__":{"license":"mit"}}}`)), outcome: passes },
    { name: 'nesting 100,000 levels deep', hub: atMetadata(json(`{"id":"org/base","sha":"${sha}","cardData":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)), outcome: passes },
    { name: 'metadata of 40 MB', hub: atMetadata(json(`{"id":"org/base","tags":["${'x'.repeat(40_000_000)}"]}`)), outcome: undecided('unreachable', 'larger than') },
    { name: 'a body that never ends', hub: atMetadata({ kind: 'endless' }), outcome: undecided('unreachable', 'larger than') },
    { name: 'a licence that never ends', hub: atFile('LICENSE', { kind: 'endless' }), outcome: undecided('limit', 'larger than') },
    { name: 'gzip that is none', hub: atMetadata(json('{"id":"org/base"}', { 'Content-Encoding': 'gzip' })), outcome: undecided('unreachable', 'connection') },
    { name: 'gzip that is cut off', hub: atMetadata(json('\u001F\u008B\u0008', { 'Content-Encoding': 'gzip' })), outcome: undecided('unreachable', 'connection') },
    { name: 'JSON after a byte order mark', hub: atMetadata(json(`\uFEFF${JSON.stringify({ id: 'org/base', sha, cardData: { license: 'mit' }, siblings: [{ rfilename: 'README.md' }] })}`)), outcome: passes },
    { name: 'JSON with something behind it', hub: atMetadata(json(`{"id":"org/base","sha":"${sha}"}<!-- cached -->`)), outcome: undecided('unreachable', 'is no JSON') },
    { name: 'a commit that is a path', hub: atMetadata(json(JSON.stringify({ id: 'org/base', sha: '../../etc/passwd', cardData: { license: 'mit' }, siblings: [{ rfilename: 'README.md' }] }))), outcome: passes },
    { name: 'files that climb out of the repository', hub: atMetadata(json(JSON.stringify({ id: 'org/base', sha, cardData: { license: 'mit' }, siblings: [{ rfilename: '../../../etc/LICENSE' }, { rfilename: '/etc/LICENSE' }, { rfilename: 'README.md' }, null, { rfilename: 7 }] }))), outcome: passes },
    { name: 'JSON with a wrong content type', hub: () => ({ quirks: { contentType: 'text/html' } }), outcome: passes },
    { name: 'no content type', hub: () => ({ quirks: { contentType: '' } }), outcome: passes },
    { name: 'a licence with NUL and escape characters', hub: atFile('LICENSE', { kind: 'answer', contentType: 'text/plain', body: 'MIT License\u0000\u001B[2J\u202E' }), outcome: { exit: 3, gaps: [], says: 'license-unrecognised' }, next: 3 },
    { name: 'an error that repeats the token', hub: everywhere(status(400, {}, JSON.stringify({ error: 'bad Authorization: Bearer hf_TheTokenOfTheFaultSuite' }))), outcome: undecided('unreachable', 'Bearer ***') },
    { name: 'an error that writes to the terminal', hub: everywhere(status(403, {}, JSON.stringify({ error: '\u001B]0;owned\u0007\u202Ecod' }))), outcome: undecided('private', 'refuses access') },
  ],
};

/** Answers that are small on the wire and large in memory; sent by a server of bytes. */
export const gzipBomb = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\nConnection: close\r\n\r\n${bomb}`;
