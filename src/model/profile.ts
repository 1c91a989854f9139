import * as z from 'zod';
import { isoDay } from './iso-day.ts';

/** Growth a month as a fraction: 0.06 is 6 %. */
const monthlyGrowth = z.number().gt(-1).max(1, 'write growth a month as a fraction: 6 % is 0.06');

const currencyForm = /^[A-Z]{3}$/;

/** A number of users, either bare or with its date, whose users it counts, growth and earlier values. */
const Users = z.union([
  z.number().nonnegative(),
  z.strictObject({
    value: z.number().nonnegative(),
    asOf: isoDay.optional(),
    includesAffiliates: z.boolean().optional(),
    monthlyGrowth: monthlyGrowth.optional(),
    /** Earlier values; thresholds measured at a release date are judged by the value nearest before it. */
    history: z.array(z.strictObject({ value: z.number().nonnegative(), asOf: isoDay })).optional(),
  }),
]);

const Revenue = z.strictObject({
  amount: z.number().nonnegative(),
  currency: z.string().regex(currencyForm, 'write a currency as its ISO 4217 code, e.g. USD').refine((code) => !currencyForm.test(code) || Intl.supportedValuesOf('currency').includes(code), 'no such currency: write its ISO 4217 code, e.g. USD'),
  asOf: isoDay.optional(),
  includesAffiliates: z.boolean().optional(),
  monthlyGrowth: monthlyGrowth.optional(),
});

const country = z.string().regex(/^([A-Z]{2}|EU|EEA)$/, 'write a country as its ISO 3166-1 alpha-2 code, e.g. DE');

/** How a model is put to use. `embedded`: inside a product that users run. `redistributed`: the weights are passed on. */
export const deployments = ['internal', 'hosted', 'embedded', 'redistributed', 'research'] as const;

/** Who asks: a profile file. Everything may be left out, and what is left out is unknown. */
export const Profile = z.strictObject({
  $schema: z.string().optional(),
  org: z
    .strictObject({
      name: z.string().optional(),
      monthlyActiveUsers: Users.optional(),
      dailyActiveUsers: Users.optional(),
      dailyActiveDevices: Users.optional(),
      deployedDevices: Users.optional(),
      monthlyVisits: Users.optional(),
      annualRevenue: Revenue.optional(),
      monthlyRevenue: Revenue.optional(),
      domicile: country.optional(),
      markets: z.array(country).optional(),
      /** True when the organisation is a software, cloud or AI provider in competition with the licensor. */
      competesWithLicensor: z.boolean().optional(),
    })
    .optional(),
  use: z
    .strictObject({
      deployment: z.enum(deployments).optional(),
      commercial: z.boolean().optional(),
      trainsOnOutputs: z.boolean().optional(),
      distributesWeights: z.boolean().optional(),
      finetunes: z.boolean().optional(),
      fields: z.array(z.string()).optional(),
      military: z.boolean().optional(),
      multimodal: z.boolean().optional(),
    })
    .optional(),
  /** Months to look ahead for thresholds; 24 when left out. */
  horizonMonths: z.number().int().positive().max(600).optional(),
});
export type Profile = Readonly<z.infer<typeof Profile>>;
