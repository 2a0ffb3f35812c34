import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { functions } from "../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../infra/topology/service-function.ts";
import { type RowKindName, rowKinds } from "../../shared/aws/row-kinds.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";

const root = join(import.meta.dirname, "../..");
const id = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/).map((text) => EvidenceId.parse(text));
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
  decision: built(
    rowKinds.decision,
    fc.record({ id: fc.tuple(name, id).map((parts) => parts.join("#")) }),
  ),
  status: built(rowKinds.status, fc.constant({})),
  history: built(rowKinds.history, fc.record({ version })),
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
  decision: "DECISION#140524#01HZ0000000000000000000001",
  status: "STATUS",
  history: "HISTORY#0000000012",
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

test("history rows sort as their versions do", () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const [first, second] = [one, other].map((each) =>
        rowKinds.history.sortKey({ version: each }),
      );
      expect((first ?? "") < (second ?? "")).toBe(one < other);
    }),
  );
});

test("every file of a kind stands in the table of kinds", () => {
  const files = readdirSync(join(root, "shared/aws/row-kinds"));

  expect(files.toSorted()).toEqual(
    Object.keys(rowKinds)
      .map((kind) => `${kind}.ts`)
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
