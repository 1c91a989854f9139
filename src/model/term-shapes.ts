import * as z from 'zod';
import type { PlainSchema } from '../util/fits-schema.ts';
import { termSchemas, type TermId } from './term-values.ts';

/** The shape of one statement of each term as plain data, which the built program holds ready so that it need not load the schemas. */
export const termShapes: Readonly<Record<TermId, PlainSchema>> = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(termSchemas).map(([id, schema]) => [id, z.toJSONSchema(schema)]))));
