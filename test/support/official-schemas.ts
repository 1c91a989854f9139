import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);

/** What a schema says against a document; empty when it is valid. */
export type Validator = (text: string) => Promise<readonly string[]>;

/** SARIF 2.1.0 (rtm.5, the OASIS standard), as `@microsoft/jest-sarif` ships it. */
export const validateSarif: Validator = (() => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // The schema is written in draft 4, of which it uses only what has not changed since.
  const { $schema: _draft, id: _id, ...schema } = readSchema('@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json');
  return validatorOf(ajv.compile(schema));
})();

/** SPDX 3.0.1 JSON-LD, the schema generated from the model, as cdxgen ships it. */
export const validateSpdx: Validator = (() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return validatorOf(ajv.compile(readSchema('@cyclonedx/cdxgen', 'data/spdx-export.schema.json')));
})();

/** CycloneDX 1.6, by the validator of the reference library. */
export const validateCyclonedx: Validator = async (text) => {
  const error = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  return error === null ? [] : [JSON.stringify(error)];
};

interface Compiled {
  (value: unknown): unknown;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

function validatorOf(validate: Compiled): Validator {
  return (text) => Promise.resolve(validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

function readSchema(name: string, file: string): Record<string, unknown> {
  const main = require.resolve(name);
  const folder = main.slice(0, main.lastIndexOf(path.join('node_modules', ...name.split('/'))) + path.join('node_modules', ...name.split('/')).length);
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
