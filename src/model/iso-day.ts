import * as z from 'zod';

/** A day as ISO 8601 writes it. That it is a day of the calendar is checked where the file is parsed. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as YYYY-MM-DD');
