import * as z from "zod";
import type { EvidenceRef } from "../../domain/evidence/evidence.ts";
import {
  INDICATORS_SCHEMA,
  IndicatorsEntry,
  IndicatorsFile,
  MOST_ENTRIES,
  MOST_FACTS,
} from "../../domain/evidence/files/indicators-file.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { besideFaults } from "../../domain/input/beside-faults.ts";
import { type Content, type ContentReader, type FileToRead, unreadable } from "../content.ts";
import { readFactsJson } from "../facts/read-facts-json.ts";
import { readJson } from "../read-json.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";
import { judgeEntries } from "./judge-entries.ts";
import { plainQuantity } from "./read-quantity.ts";

export const readIndicatorsJson: ContentReader = async (file) => {
  const json = await readJson(file);
  if (json.kind === "json") return contentOf(json.value, file, []);
  const { value, findings } = json;
  if (value === undefined) return unreadable(...findings);
  return unreadable(...besideFaults(findings, told(contentOf(value, file, findings))));
};

const told = (content: Content): readonly Finding[] => [
  ...content.findings,
  ...(content.kind === "indicators" ? content.readings.flatMap(({ findings }) => findings) : []),
];

/** `faults` are those of the text itself. An entry with a fault is told, but not laid beside others. */
const contentOf = (
  value: unknown,
  { ref, framework }: FileToRead,
  faults: readonly Finding[],
): Content => {
  const parsed = IndicatorsFile.safeParse(value);
  const readable = Readable.safeParse(value).data;
  const issues = parsed.success ? [] : findingsOfIssues(parsed.error);
  if (readable === undefined) return unreadable(...issues);
  const read = readable.indicators.map(entryOf);
  const ofShape = [...issues, ...read.flatMap((each) => each.faults)];
  const judge = (entries: readonly ReadEntry[]) =>
    judgeEntries({
      entries: entries.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
      framework,
      quantity: plainQuantity,
    });
  const judged = judge(read);
  const sound = read.filter((each) => each.faults.length === 0 && !isTwofold(each, faults));
  const readings = sound.length === read.length ? judged.readings : judge(sound).readings;
  const facts = readFactsJson(readable.facts, framework);
  const empty = readable.indicators.length + readable.facts.length === 0 ? [nothing] : [];
  return {
    kind: "indicators",
    readings,
    facts: facts.facts,
    findings: besideFaults(
      [...ofShape, ...(parsed.success ? empty : [])],
      [...placeFindings(readable, ref), ...judged.findings, ...facts.findings],
    ),
  };
};

const nothing = finding("tooFew", {
  path: "indicators",
  values: { field: "indicators", least: "1" },
});

/** What can be judged of a file even where its shape is at fault elsewhere (law 6: all at once). */
const Readable = z.object({
  schema: IndicatorsFile.shape.schema.optional().catch(undefined),
  county: IndicatorsFile.shape.county.optional().catch(undefined),
  cycle: IndicatorsFile.shape.cycle.optional().catch(undefined),
  indicators: z.array(z.unknown()).max(MOST_ENTRIES).catch([]),
  facts: z.array(z.unknown()).max(MOST_FACTS).catch([]),
});
type Readable = z.infer<typeof Readable>;

/** The file says whose it is and of which year, so that another county's figures are not taken by mistake. */
const placeFindings = (
  { schema, county, cycle }: Readable,
  ref: EvidenceRef,
): readonly Finding[] => [
  ...(schema === undefined || schema === INDICATORS_SCHEMA
    ? []
    : [finding("otherSchema", { path: "schema", values: { expected: INDICATORS_SCHEMA } })]),
  ...(county === undefined || county === ref.county
    ? []
    : [
        finding("otherCounty", {
          path: "county",
          values: { actual: county, expected: ref.county },
        }),
      ]),
  ...(cycle === undefined || String(cycle) === ref.cycle
    ? []
    : [
        finding("otherCycle", {
          path: "cycle",
          values: { actual: String(cycle), expected: ref.cycle },
        }),
      ]),
];

interface ReadEntry {
  readonly at: number;
  readonly entry?: IndicatorEntry;
  readonly faults: readonly Finding[];
}

const isTwofold = ({ at }: ReadEntry, faults: readonly Finding[]): boolean =>
  faults.some(({ code, path }) => code === "repeatedKey" && path.startsWith(`${entryPath(at)}.`));

const entryPath = (at: number): string => `indicators[${at}]`;

const entryOf = (value: unknown, at: number): ReadEntry => {
  const parsed = IndicatorsEntry.safeParse(value);
  const bare = parsed.success ? undefined : bareNumbers(value, at);
  const issues = parsed.success ? [] : findingsOfIssues(parsed.error, ["indicators", at]);
  const faults = issues.map((issue) => bare?.get(issue.path) ?? issue);
  const { id, parts = [], ...numbers } = ReadableEntry.safeParse(value).data ?? {};
  if (id === undefined) return { at, faults };
  const fields = new Map([["indicator", id] as const, ...writtenFields(numbers)]);
  const path = (field: EntryField | "name") =>
    `${entryPath(at)}.${field === "indicator" ? "id" : field}`;
  return { at, entry: { fields, parts, at: path }, faults };
};

const { shape } = IndicatorsEntry;
const ReadableEntry = z.object({
  id: shape.id.optional().catch(undefined),
  value: shape.value.optional().catch(undefined),
  previous: shape.previous.catch(undefined),
  numerator: shape.numerator.catch(undefined),
  denominator: shape.denominator.catch(undefined),
  parts: shape.parts.catch(undefined),
  statedGrowth: shape.statedGrowth.catch(undefined),
  note: shape.note.catch(undefined),
});
type ReadableEntry = z.infer<typeof ReadableEntry>;

/** A figure without quotes has lost its digits already: 97.30 is 97.3. Told in place of the fault of its type. */
const bareNumbers = (value: unknown, at: number): ReadonlyMap<string, Finding> => {
  const fields = Object.entries(Fields.safeParse(value).data ?? {}).flatMap(([field, written]) =>
    Array.isArray(written)
      ? written.map((part: unknown, place) => [`${field}[${place}]`, part] as const)
      : [[field, written] as const],
  );
  return new Map(
    fields
      .filter(([field, written]) => field !== "note" && typeof written === "number")
      .map(([field]) => {
        const path = `${entryPath(at)}.${field}`;
        return [path, finding("figureNotQuoted", { path, values: { field: path } })];
      }),
  );
};

const Fields = z.record(z.string(), z.unknown());

const writtenFields = (numbers: Omit<ReadableEntry, "id" | "parts">) =>
  (["value", "previous", "numerator", "denominator", "statedGrowth", "note"] as const).flatMap(
    (field) => {
      const text = numbers[field];
      return text === undefined ? [] : [[field, text] as const];
    },
  );
