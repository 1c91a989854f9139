import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { readEnvironment, type HubEnvironment, type HubEnvironmentOptions } from '../../src/source/environment.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'modelcheck-home-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function read(env: Record<string, string>, options?: HubEnvironmentOptions): Promise<HubEnvironment> {
  return readEnvironment(createNodeIo({ env, home, cwd: home }), options);
}

async function writeToken(path: string, text: string): Promise<string> {
  const file = join(home, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  return file;
}

test('an empty environment means the public Hub, no token, and the usual folders', async () => {
  expect(await read({})).toEqual({
    endpoint: 'https://huggingface.co',
    token: null,
    tokenFrom: null,
    offline: false,
    timeouts: { apiMs: 10_000, fileMs: 10_000, bodyMs: 30_000, waitMs: 660_000 },
    hubCache: `${home}/.cache/huggingface/hub`,
    cacheRoot: `${home}/.cache/modelcheck`,
  });
});

describe('the endpoint', () => {
  test.each([
    ['https://hf-mirror.com', 'https://hf-mirror.com'],
    ['https://hf-mirror.com/', 'https://hf-mirror.com'],
    ['https://host/artifactory/api/huggingfaceml/remote//', 'https://host/artifactory/api/huggingfaceml/remote'],
    [' http://localhost:8080 ', 'http://localhost:8080'],
    ['HTTPS://Host.Example/', 'https://host.example'],
    ['', 'https://huggingface.co'],
  ])('%s', async (value, expected) => {
    expect((await read({ HF_ENDPOINT: value })).endpoint).toBe(expected);
  });

  test('of the command line goes before that of the environment', async () => {
    expect((await read({ HF_ENDPOINT: 'https://a.example' }, { hubUrl: 'https://b.example/x/' })).endpoint).toBe('https://b.example/x');
  });

  test.each([
    ['hf-mirror.com', /write https:\/\/hf-mirror\.com/],
    ['hf-mirror.com:443/x', /write https:/],
    ['ftp://host', /such as https:/],
    ['nonsense', /such as https:/],
    ['https://', /such as https:/],
    ['https://user:pa55@host', /HF_TOKEN/],
    ['https://host/?token=x', /base address alone/],
  ])('%s is refused with a hint, and no password is shown', async (value, hint) => {
    const error = await read({ HF_ENDPOINT: value }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message: expect.stringContaining('HF_ENDPOINT'), hint: expect.stringMatching(hint) });
    expect(String(error)).not.toContain('pa55');
  });
});

describe('the token', () => {
  test('comes from HF_TOKEN, else the old name, else the file', async () => {
    const file = await writeToken('.cache/huggingface/token', 'hf_file\n');
    expect(await read({ HF_TOKEN: ' hf_new\r\n', HUGGING_FACE_HUB_TOKEN: 'hf_old' })).toMatchObject({ token: 'hf_new', tokenFrom: 'HF_TOKEN' });
    expect(await read({ HF_TOKEN: '  ', HUGGING_FACE_HUB_TOKEN: 'hf_old' })).toMatchObject({ token: 'hf_old', tokenFrom: 'HUGGING_FACE_HUB_TOKEN' });
    expect(await read({})).toMatchObject({ token: 'hf_file', tokenFrom: file });
  });

  test.each([
    [{ HF_HOME: '~/hf' }, 'hf/token'],
    [{ HF_HOME: '$HOUSE/hf', HOUSE: '~' }, 'hf/token'],
    [{ XDG_CACHE_HOME: '~/xdg' }, 'xdg/huggingface/token'],
    [{ HF_TOKEN_PATH: '~/secret/tok', HF_HOME: '~/hf' }, 'secret/tok'],
  ])('with %j is in the file %s', async (env, path) => {
    await writeToken(path, 'hf_file');
    expect((await read(env)).token).toBe('hf_file');
  });

  test('of a name given on the command line goes before all, and must be set', async () => {
    expect(await read({ CI_TOKEN: 'eyJ.x', HF_TOKEN: 'hf_x', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' }, { tokenEnv: 'CI_TOKEN' })).toMatchObject({ token: 'eyJ.x', tokenFrom: 'CI_TOKEN' });
    await expect(read({ HF_TOKEN: 'hf_x' }, { tokenEnv: 'CI_TOKEN' })).rejects.toThrow(/CI_TOKEN, which is not set/);
  });

  test('is not sent unasked with HF_HUB_DISABLE_IMPLICIT_TOKEN', async () => {
    expect((await read({ HF_TOKEN: 'hf_x', HF_HUB_DISABLE_IMPLICIT_TOKEN: 'yes' })).token).toBeNull();
  });

  test.each(['hf_a b', 'hf_a\nhf_b', 'hf_ü', 'x'.repeat(9_000)])('that cannot be sent is refused and not shown', async (token) => {
    const error = await read({ HF_TOKEN: token }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).not.toContain(token);
  });

  test('file that cannot be read, or is empty, counts as none', async () => {
    await mkdir(join(home, '.cache/huggingface/token'), { recursive: true });
    expect((await read({})).token).toBeNull();
    await writeToken('empty', '\n');
    expect((await read({ HF_TOKEN_PATH: '~/empty' })).token).toBeNull();
  });
});

describe('switches and numbers', () => {
  test.each([
    [{ HF_HUB_OFFLINE: '1' }, true],
    [{ HF_HUB_OFFLINE: 'true' }, true],
    [{ TRANSFORMERS_OFFLINE: 'YES' }, true],
    [{ HF_HUB_OFFLINE: 'on' }, true],
    [{ HF_HUB_OFFLINE: '0' }, false],
    [{ HF_HUB_OFFLINE: 'no', TRANSFORMERS_OFFLINE: '' }, false],
  ])('%j means offline: %s', async (env, expected) => {
    expect((await read(env)).offline).toBe(expected);
  });

  test('the command line can ask for offline as well', async () => {
    expect((await read({}, { offline: true })).offline).toBe(true);
    expect((await read({ HF_HUB_OFFLINE: '1' }, { offline: false })).offline).toBe(true);
  });

  test('time-outs are in seconds', async () => {
    expect((await read({ HF_HUB_ETAG_TIMEOUT: '5', HF_HUB_DOWNLOAD_TIMEOUT: '0.5', MODELCHECK_MAX_WAIT: '0' })).timeouts).toEqual({ apiMs: 5_000, fileMs: 500, bodyMs: 15_000, waitMs: 0 });
  });

  test.each(['ten', '0', '-1', '1e9', '10s', '١'])('a time-out of %s is refused', async (value) => {
    await expect(read({ HF_HUB_ETAG_TIMEOUT: value })).rejects.toThrow(/HF_HUB_ETAG_TIMEOUT is no number of seconds/);
  });

  test.each([
    [{ HF_HUB_CACHE: '~/a', HUGGINGFACE_HUB_CACHE: '/b', HF_HOME: '/c' }, '/a'],
    [{ HUGGINGFACE_HUB_CACHE: '/b', HF_HOME: '/c' }, '/b'],
    [{ HF_HOME: '/c' }, '/c/hub'],
  ])('with %j the cache of huggingface_hub is %s', async (env, expected) => {
    expect((await read(env)).hubCache.replace(home, '')).toBe(expected);
  });
});
