import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { functions } from "../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../infra/topology/service-function.ts";
import { type RowKindName, rowKinds } from "../../shared/aws/row-kinds.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { DecisionId } from "../../shared/domain/review/decision.ts";

const root = join(import.meta.dirname, "../..");
const ulid = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
const id = ulid.map((text) => EvidenceId.parse(text));
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,15}$/);
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const version = fc.nat(999_999_999);

/** Sort keys as they are built, and what they were built from. */
const built = <Key>(
  { sortKey }: { readonly sortKey: (key: Key) => string },
  keys: fc.Arbitrary<Key>,
) => keys.map((key) => ({ key, sk: sortKey(key) }));

/** A kind without a line does not compile. */
const keys = {
  receipt: built(rowKinds.receipt, fc.record({ evidenceId: id })),
  claim: built(rowKinds.claim, fc.record({ subject: name, evidenceId: id })),
  narrative: built(rowKinds.narrative, fc.record({ evidenceId: id })),
  facts: built(rowKinds.facts, fc.record({ evidenceId: id })),
  bytes: built(rowKinds.bytes, fc.record({ sha256, evidenceId: id })),
  decision: built(rowKinds.decision, fc.record({ number: version })),
  decisions: built(rowKinds.decisions, fc.constant({})),
  decided: built(rowKinds.decided, fc.record({ id: ulid.map((text) => DecisionId.parse(text)) })),
  calendarDecision: built(rowKinds.calendarDecision, fc.record({ number: version })),
  calendar: built(rowKinds.calendar, fc.constant({})),
  status: built(rowKinds.status, fc.constant({})),
  history: built(rowKinds.history, fc.record({ version })),
  report: built(rowKinds.report, fc.record({ name })),
} as const satisfies Record<RowKindName, fc.Arbitrary<{ key: unknown; sk: string }>>;

const ofAnyKind = fc.oneof(
  ...Object.entries(keys).map(([kind, each]) => each.map(({ key, sk }) => ({ kind, key, sk }))),
);
const kindsOf = (sk: string): readonly (readonly [string, unknown])[] =>
  Object.entries(rowKinds).flatMap(([kind, { parse }]) => {
    const key: unknown = parse(sk);
    return key === undefined ? [] : [[kind, key] as const];
  });

test("a sort key says what it was built from, and is read as one kind only", () => {
  fc.assert(
    fc.property(ofAnyKind, ({ kind, key, sk }) => {
      expect(kindsOf(sk)).toEqual([[kind, key]]);
    }),
    { numRuns: 1000 },
  );
});

/** As the tables that stand already have them. */
const stored = {
  receipt: "EVIDENCE#01HZ0000000000000000000001",
  claim: "CLAIM#1.1-1#01HZ0000000000000000000001",
  narrative: "NARRATIVE#01HZ0000000000000000000001",
  facts: "FACTS#01HZ0000000000000000000001",
  bytes: `BYTES#${"0".repeat(64)}#01HZ0000000000000000000001`,
  decision: "DECISION#0000000017",
  decisions: "DECISIONS",
  decided: "DECIDED#01HZ0000000000000000000001",
  calendarDecision: "CALENDAR#0000000003",
  calendar: "CALENDARS",
  status: "STATUS",
  history: "HISTORY#0000000012",
  report: `REPORT#v7-e6-${"0".repeat(64)}.docx`,
} as const satisfies Record<RowKindName, string>;

test.each(Object.entries(stored))("a row of the kind %s is found by the key %s", (kind, sk) => {
  expect(kindsOf(sk).map(([found]) => found)).toEqual([kind]);
});

test.each([
  "",
  "SIGNOFF#1",
  "STATUS#1",
  "STATUSES",
  "CLAIM#1.1-1",
  "CLAIM#1.1-1#x",
  "CLAIM#a#b#01HZ0000000000000000000001",
  "EVIDENCE#",
  "HISTORY#12",
  "DECISION#",
  "DECISION#17",
  "DECISIONS#1",
  "DECIDED#x",
  "CALENDAR",
])("the sort key «%s» is of no kind", (sk) => {
  expect(kindsOf(sk)).toEqual([]);
});

test("no kind lies in what is asked for another: no prefix is the beginning of another", () => {
  const prefixes = Object.values(rowKinds).map(({ prefix }) => prefix);

  const overlaps = prefixes.flatMap((one, at) =>
    prefixes.filter((other, index) => index !== at && other.startsWith(one)),
  );

  expect(overlaps).toEqual([]);
});

test("history and decision rows sort as their numbers do", () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const { history, decision } = rowKinds;
      const isBefore = one < other;
      expect(history.sortKey({ version: one }) < history.sortKey({ version: other })).toBe(
        isBefore,
      );
      expect(decision.sortKey({ number: one }) < decision.sortKey({ number: other })).toBe(
        isBefore,
      );
    }),
  );
});

test("every file of a kind stands in the table of kinds", () => {
  const files = readdirSync(join(root, "shared/aws/row-kinds"));

  expect(files.toSorted()).toEqual(
    Object.keys(rowKinds)
      .map((kind) => `${kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`)
      .toSorted(),
  );
});

test("the stream's filters pass just the kinds that say who is told of them", () => {
  const all: Readonly<Record<string, ServiceFunction>> = functions;
  const filters = Object.entries(all).flatMap(([reader, { triggers }]) =>
    triggers.flatMap((trigger) =>
      trigger.kind === "stream" ? trigger.sortKeys.map((prefix) => `${prefix} → ${reader}`) : [],
    ),
  );

  const declared = Object.values(rowKinds).flatMap(({ prefix, streamedTo }) =>
    streamedTo.map((reader) => `${prefix} → ${reader}`),
  );

  expect(declared.toSorted()).toEqual(filters.toSorted());
});

test.each(["README.md", "shared/aws/README.md"])("%s tells of every kind of row", (file) => {
  const text = readFileSync(join(root, file), "utf8");
  const told = [...text.matchAll(/^\| `([A-Z]+(?:#[^`]*)?)` /gm)].map(([, pattern]) => pattern);

  expect(told.toSorted()).toEqual(
    Object.values(rowKinds)
      .map(({ pattern }) => pattern)
      .toSorted(),
  );
});
