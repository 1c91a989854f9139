import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LabelledText } from './known-texts.ts';

/** What another tool makes of the same texts. */
export interface PeerResult {
  readonly tool: string;
  /** Milliseconds for a text, start of the tool included. */
  readonly perText: number;
  /** Texts that it names as what they are, names as something else, and does not name. */
  readonly right: number;
  readonly wrong: readonly string[];
  readonly unnamed: number;
}

interface Peer {
  readonly tool: string;
  readonly command: readonly [string, ...string[]];
  /** File name and name found, from a line of output. */
  readonly read: (line: string) => readonly [file: string, name: string] | null;
}

const licensee = 'require "licensee"; ARGV.each { |f| l = Licensee::ProjectFiles::LicenseFile.new(File.read(f), "LICENSE").license; puts "#{f}\t#{l ? l.spdx_id : "UNKNOWN"}" }';

const peers: readonly Peer[] = [
  { tool: 'licensecheck', command: ['licensecheck', '--machine', '--shortname-scheme=spdx', '--check', '.*', '--lines', '0'], read: splitLine },
  { tool: 'ruby-licensee', command: ['ruby', '-e', licensee], read: splitLine },
];

function splitLine(line: string): readonly [string, string] | null {
  const [file, name] = line.split('\t');
  return file && name ? [path.basename(file), name] : null;
}

/** Names by which a tool says that it does not know. */
const unknown = /^(?:UNKNOWN|NOASSERTION|NONE|\*No copyright\* UNKNOWN)/i;

/** Runs the tools that are installed over the texts; null for a tool that is not. */
export function runPeers(texts: readonly LabelledText[]): readonly (PeerResult | { readonly tool: string; readonly missing: true })[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'modelcheck-peers-'));
  const files = texts.map(({ text }, number) => {
    const file = path.join(folder, `${number}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const results = peers.map((peer) => runPeer(peer, files, texts));
  rmSync(folder, { recursive: true });
  return results;
}

function runPeer({ tool, command: [program, ...args], read }: Peer, files: readonly string[], texts: readonly LabelledText[]): PeerResult | { readonly tool: string; readonly missing: true } {
  const start = performance.now();
  const { stdout, error, status } = spawnSync(program, [...args, ...files], { encoding: 'utf8', maxBuffer: 1e8 });
  if (error || status !== 0) return { tool, missing: true };
  const perText = (performance.now() - start) / texts.length;
  const named = stdout.split('\n').flatMap((line) => {
    const found = read(line);
    return found && !unknown.test(found[1]) ? [{ id: texts[Number.parseInt(found[0], 10)]?.id ?? '', name: found[1] }] : [];
  });
  const wrong = named.filter(({ id, name }) => id !== name.toLowerCase().replace(/-(?:only|or-later)$/, ''));
  return { tool, perText, right: named.length - wrong.length, wrong: wrong.map(({ id, name }) => `${id} as ${name}`), unnamed: texts.length - named.length };
}
