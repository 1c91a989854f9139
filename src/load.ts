import { FileError } from './errors.ts';
import type { Io } from './io/io.ts';
import { readCompiledCatalog } from './license/compiled-catalog.ts';
import type { IdentifyText } from './license/detect.ts';
import type { Fingerprints } from './license/identify/fingerprints.ts';
import { identifyText } from './license/identify/identify-text.ts';
import { loadFingerprints } from './license/identify/load-fingerprints.ts';
import { oncePerText } from './license/identify/once-per-text.ts';
import { readCompiledFamilies } from './lineage/compiled-families.ts';
import type { FamilyIndex } from './lineage/families.ts';
import type { Catalog } from './model/license.ts';
import type { Snapshot } from './model/snapshot.ts';
import { readShipped } from './read-shipped.ts';
import { readBundledSnapshot } from './source/snapshot/read-bundled-snapshot.ts';

/** What modelcheck knows before it reads anything: licences, their texts, model families. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly families: FamilyIndex;
  readonly identify: IdentifyText;
}

/** Loads all knowledge that ships with modelcheck. */
export async function loadKnowledge(io: Io): Promise<Knowledge> {
  const [catalog, families, identify] = await Promise.all([loadCatalog(io), loadFamilies(io), loadIdentification(io)]);
  return { catalog, families, identify };
}

/** The licence catalog that ships with modelcheck. */
export async function loadCatalog(io: Io): Promise<Catalog> {
  return readCompiledCatalog(await shippedText(io, 'compiled/catalog.json'));
}

/** The bundled snapshot: well-known models as facts with source and date. It was checked when it was made. */
export async function loadBundledSnapshot(io: Io): Promise<Snapshot> {
  return readBundledSnapshot(await shippedText(io, 'compiled/snapshot.json'));
}

async function loadFamilies(io: Io): Promise<FamilyIndex> {
  return readCompiledFamilies(await shippedText(io, 'compiled/families.json'));
}

/** Text identification; its fingerprints are read and unpacked with the first text, since many models ship none. */
async function loadIdentification(io: Io): Promise<IdentifyText> {
  const read = await fingerprintReader(io);
  let fingerprints: Fingerprints | null = null;
  return oncePerText((text) => identifyText(text, (fingerprints ??= loadFingerprints(read()))));
}

/** Reads the fingerprints when they are asked for, where files can be read at once; that they are there is seen at the start. */
async function fingerprintReader(io: Io): Promise<() => Uint8Array> {
  const { files } = io;
  const path = fingerprintPath(io);
  if (files.readBytesWithin === undefined || (await files.stat(path)) === null) {
    const bytes = await fingerprintBytes(io);
    return () => bytes;
  }
  return () => files.readBytesWithin?.(path, Infinity)?.bytes?.slice() ?? broken(path);
}

/** The fingerprints of all known licence texts. */
export async function loadLicenseTexts(io: Io): Promise<Fingerprints> {
  return loadFingerprints(await fingerprintBytes(io));
}

async function fingerprintBytes(io: Io): Promise<Uint8Array> {
  const path = fingerprintPath(io);
  const size = (await io.files.stat(path))?.size ?? 0;
  const bytes = await io.files.readBytes(path, 0, size);
  return bytes ?? broken(path);
}

async function shippedText(io: Io, name: string): Promise<string> {
  const text = await readShipped(io, name);
  return text ?? broken(`${io.packageFolder}${name}`);
}

function fingerprintPath({ packageFolder }: Io): string {
  return `${packageFolder}compiled/fingerprints.bin`;
}

function broken(path: string): never {
  throw new FileError(`${path} is missing from the installation of modelcheck; install it again`, { code: 'ENOENT', path });
}
