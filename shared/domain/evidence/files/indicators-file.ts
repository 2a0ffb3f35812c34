import * as z from "zod";
import { registeredText } from "../../input/registered-text.ts";
import { FactKind } from "../fact.ts";

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

/** Facts one file may have; parts one may be made of. */
export const MOST_FACTS = 200;
const MOST_FACT_PARTS = 30;

/** What a file says that no indicator holds: honours, named partners, events, wholes with their parts. */
export const FactsEntry = z.strictObject({
  kind: FactKind,
  item: z.string().max(16).meta({ description: "Id of the item it is told of.", example: "6.3" }),
  text: registeredText(300).meta({ description: "A sentence, as the report prints it." }),
  number: figure.optional(),
  unit: registeredText(10).optional(),
  date: z.string().max(20).optional().meta({ description: "A day, a month or a year." }),
  parts: z
    .array(z.strictObject({ name: registeredText(40), number: figure }))
    .max(MOST_FACT_PARTS)
    .optional()
    .meta({ description: "Parts that add up to the number." }),
  evidence: registeredText(120)
    .optional()
    .meta({ description: "Number or title of the document that shows it." }),
});
export type FactsEntry = z.infer<typeof FactsEntry>;

/** `duxue/indicators@1`; the entries are read one by one, so that each fault has its place. */
export const IndicatorsFile = z.strictObject({
  schema: z.string().max(60),
  county: z.string().max(20),
  cycle: z.union([z.string().max(10), z.int()]),
  note,
  indicators: z.array(z.unknown()).max(MOST_ENTRIES),
  facts: z.array(z.unknown()).max(MOST_FACTS).optional(),
});
export type IndicatorsFile = z.infer<typeof IndicatorsFile>;

/** The same as the contract shows it: with the entries, and the words that the reader asks for by findings of their own. */
export const IndicatorsFileContract = IndicatorsFile.extend({
  schema: z.literal(INDICATORS_SCHEMA),
  county: IndicatorsFile.shape.county.meta({ description: "The county it is registered for." }),
  cycle: IndicatorsFile.shape.cycle.meta({ description: "The cycle it is registered for." }),
  indicators: z.array(IndicatorsEntry).max(MOST_ENTRIES).meta({
    description: "At least one, where there are no facts.",
  }),
  facts: z.array(FactsEntry).max(MOST_FACTS).optional(),
}).meta({
  id: "IndicatorsFile",
  description:
    "A file of kind `indicators` as `application/json`. CSV and XLSX have the same fields as columns.",
});
