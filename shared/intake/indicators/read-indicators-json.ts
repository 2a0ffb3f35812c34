import * as z from "zod";
import type { EvidenceRef } from "../../domain/evidence.ts";
import {
  INDICATORS_SCHEMA,
  IndicatorsEntry,
  IndicatorsFile,
} from "../../domain/evidence-files/indicators-file.ts";
import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { type ContentReader, unreadable } from "../content.ts";
import { readJson } from "../read-json.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";
import { judgeEntries } from "./judge-entries.ts";
import { plainQuantity } from "./read-quantity.ts";

export const readIndicatorsJson: ContentReader = async (file) => {
  const json = await readJson(file);
  if (json.kind === "faulty") return unreadable(...json.findings);
  const parsed = IndicatorsFile.safeParse(json.value);
  if (!parsed.success) return unreadable(...findingsOfIssues(parsed.error));
  const ofFile = placeFindings(parsed.data, file.ref);
  const entries = parsed.data.indicators.map(entryOf);
  const faults = entries.flatMap(({ faults }) => faults);
  const judged = judgeEntries({
    entries: entries.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    framework: file.framework,
    quantity: plainQuantity,
  });
  return {
    kind: "indicators",
    readings: judged.readings,
    findings: [...ofFile, ...faults, ...judged.findings],
  };
};

/** The file says whose it is and of which year, so that another county's figures are not taken by mistake. */
const placeFindings = (
  { schema, county, cycle }: IndicatorsFile,
  ref: EvidenceRef,
): readonly Finding[] => [
  ...(schema === INDICATORS_SCHEMA
    ? []
    : [finding("otherSchema", { path: "schema", values: { expected: INDICATORS_SCHEMA } })]),
  ...(county === ref.county
    ? []
    : [
        finding("otherCounty", {
          path: "county",
          values: { actual: county, expected: ref.county },
        }),
      ]),
  ...(String(cycle) === ref.cycle
    ? []
    : [
        finding("otherCycle", {
          path: "cycle",
          values: { actual: String(cycle), expected: ref.cycle },
        }),
      ]),
];

interface ReadEntry {
  readonly entry?: IndicatorEntry;
  readonly faults: readonly Finding[];
}

const entryOf = (value: unknown, at: number): ReadEntry => {
  const parsed = IndicatorsEntry.safeParse(value);
  if (!parsed.success) {
    const bare = bareNumbers(value, at);
    const faults = findingsOfIssues(parsed.error, ["indicators", at]);
    return { faults: faults.map((fault) => bare.get(fault.path) ?? fault) };
  }
  const { id, parts = [], ...numbers } = parsed.data;
  const fields = new Map([["indicator", id] as const, ...writtenFields(numbers)]);
  const path = (field: EntryField | "name") =>
    `indicators[${at}].${field === "indicator" ? "id" : field}`;
  return { entry: { fields, parts, at: path }, faults: [] };
};

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
        const path = `indicators[${at}].${field}`;
        return [path, finding("figureNotQuoted", { path, values: { field: path } })];
      }),
  );
};

const Fields = z.record(z.string(), z.unknown());

const writtenFields = (numbers: Omit<IndicatorsEntry, "id" | "parts">) =>
  (["value", "previous", "numerator", "denominator", "statedGrowth", "note"] as const).flatMap(
    (field) => {
      const text = numbers[field];
      return text === undefined ? [] : [[field, text] as const];
    },
  );
