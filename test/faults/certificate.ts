import { generateKeyPairSync, sign } from 'node:crypto';

/** What is wrong, or not, with a certificate beside that nobody vouches for it. */
export interface CertificateTraits {
  /** Address that it is for; 127.0.0.1 unless stated. */
  readonly address?: string;
  /** First day on which it holds no more, `YYYYMMDD`; in the next century unless stated. */
  readonly until?: string;
}

/** A key and the certificate that it signed itself, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const ecdsaWithSha256 = '06082a8648ce3d040302';
const commonName = '0603550403';
const subjectAltName = '0603551d11';

/** Makes a self-signed certificate (RFC 5280 §4.1), so that no private key lies in the repository. */
export function makeCertificate({ address = '127.0.0.1', until = '21000101' }: CertificateTraits): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, hex(ecdsaWithSha256));
  const name = der(0x30, der(0x31, der(0x30, hex(commonName), der(0x0c, Buffer.from('modelcheck test')))));
  const validity = der(0x30, time('20200101'), time(until));
  const extension = der(0x30, hex(subjectAltName), der(0x04, der(0x30, der(0x87, Buffer.from(address.split('.').map(Number))))));
  const body = der(0x30, der(0xa0, hex('020102')), hex('020101'), algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }), der(0xa3, der(0x30, extension)));
  const whole = der(0x30, body, algorithm, der(0x03, hex('00'), sign('sha256', body, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` };
}

/** One element of DER: tag, length, content (X.690 §8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

/** UTCTime before 2050, GeneralizedTime from then on (RFC 5280 §4.1.2.5). */
function time(day: string): Buffer {
  return day < '2050' ? der(0x17, Buffer.from(`${day.slice(2)}000000Z`)) : der(0x18, Buffer.from(`${day}000000Z`));
}
