import * as z from "zod";

export const INDICATORS_SCHEMA = "duxue/indicators@1";

/** Characters a note may have; the report prints it whole. */
export const NOTE_CHARACTERS = 500;
/** Entries one file may have; no framework has nearly as many indicators. */
export const MOST_ENTRIES = 1000;
/** Parts a whole may be given in. */
export const MOST_PARTS = 100;

const figure = z.string().max(40).meta({ description: 'Decimal text in quotes, such as "97.3".' });
const note = z.string().max(NOTE_CHARACTERS).optional();

/** What a file says of one indicator. */
export const IndicatorsEntry = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(80)
    .meta({ description: "The indicator's id in the framework, or its full name." }),
  value: figure,
  previous: figure.optional().meta({ description: "Last year's value." }),
  numerator: figure.optional(),
  denominator: figure.optional(),
  parts: z.array(figure).max(MOST_PARTS).optional().meta({
    description: "Parts that add up to the value.",
  }),
  statedGrowth: figure.optional().meta({ description: "Growth over last year, in per cent." }),
  note,
});
export type IndicatorsEntry = z.infer<typeof IndicatorsEntry>;

/** `duxue/indicators@1`; the entries are read one by one, so that each fault has its place. */
export const IndicatorsFile = z.strictObject({
  schema: z.string().max(60),
  county: z.string().max(20),
  cycle: z.union([z.string().max(10), z.int()]),
  note,
  indicators: z.array(z.unknown()).min(1).max(MOST_ENTRIES),
});
export type IndicatorsFile = z.infer<typeof IndicatorsFile>;

/** The same as the contract shows it: with the entries, and the words that the reader asks for by findings of their own. */
export const IndicatorsFileContract = IndicatorsFile.extend({
  schema: z.literal(INDICATORS_SCHEMA),
  county: IndicatorsFile.shape.county.meta({ description: "The county it is registered for." }),
  cycle: IndicatorsFile.shape.cycle.meta({ description: "The cycle it is registered for." }),
  indicators: z.array(IndicatorsEntry).min(1).max(MOST_ENTRIES),
}).meta({
  id: "IndicatorsFile",
  description:
    "A file of kind `indicators` as `application/json`. CSV and XLSX have the same fields as columns.",
});
