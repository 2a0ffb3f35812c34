import { expect, test } from "vitest";
import { ledgerText } from "../../shared/domain/ledger/ledger-object.ts";
import { sealAfter, textHash } from "../../shared/domain/ledger/seal.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus, statusFromClaims } from "../../shared/domain/status/make-status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  placeOf,
} from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { endFaults } from "./end-faults.ts";
import type { Kept } from "./kept-state.ts";
import type { Expected } from "./oracle.ts";

const place = placeOf("140524");
const framework = framework2021();
const [first, second] = [evidenceId(1), evidenceId(2)];
const claims = [
  indicatorClaim("leaderSchoolVisits", { value: "3", evidence: 1 }),
  documentClaim("1.1-1", 1),
  indicatorClaim("leaderSchoolVisits", { value: "5", evidence: 2 }),
];
const statusOf = (count: number, previous?: Kept["status"]) =>
  statusFromClaims({
    framework,
    ...place,
    claims: claims.slice(0, count),
    previous,
    now: "2022-01-01T00:00:00.000Z",
  });
const before = statusOf(2);
const status = statusOf(3, before);
const causeOf = (id: string) => ({ evidence: [id], decisions: [], reconciled: false });
const object = (sk: string) => ledgerText([{ pk: "140524#2021", sk }]);

const objects = [
  ["history/1.json", object("HISTORY#0000000001")],
  ["history/2.json", object("HISTORY#0000000002")],
  [`receipts/${first}/1.json`, object(`EVIDENCE#${first}`)],
  [`receipts/${second}/1.json`, object(`EVIDENCE#${second}`)],
] as const;
const sealedAs = (of: readonly (readonly [string, string])[]) =>
  of.map(([file, text]) => ({ key: `ledger/2021/140524/${file}`, sha256: textHash(text) }));
const firstSeal = sealAfter(undefined, sealedAs(objects.slice(0, 2)));
const secondSeal = sealAfter(firstSeal, sealedAs(objects.slice(2)));

/** A county that filed a figure and a document, and then the figure anew: as it has to be. */
const sound: Kept = {
  receipts: [first, second].map((id) => acceptance(id, claims).receipt),
  claims,
  status,
  history: [
    historyEntry(emptyStatus(framework, place), before, causeOf(first)),
    historyEntry(before, status, causeOf(second)),
  ],
  ledger: new Map([
    ...objects,
    ["seals/9999999998.json", JSON.stringify(firstSeal)],
    ["seals/9999999997.json", JSON.stringify(secondSeal)],
  ]),
};
const expected: Expected = {
  receipts: new Map([
    [first, "accepted"],
    [second, "accepted"],
  ]),
  claims: new Set([
    `leaderSchoolVisits ${first}`,
    `1.1-1 ${first}`,
    `leaderSchoolVisits ${second}`,
  ]),
  standing: new Map([
    ["leaderSchoolVisits", { evidenceId: second, reading: "5" }],
    ["1.1-1", { evidenceId: first }],
  ]),
};
const faultsOf = (change: Partial<Kept>): readonly string[] =>
  endFaults(place, framework, expected, { ...sound, ...change });

test("a county that ended as it has to has no fault", () => {
  expect(faultsOf({})).toEqual([]);
});

const [one, other] = sound.history;
if (!one || !other) throw new Error("two versions were made");
const without = (file: string) => new Map([...sound.ledger].filter(([name]) => name !== file));

test.each<[string, Partial<Kept>, RegExp]>([
  [
    "a receipt that is gone",
    { receipts: sound.receipts.slice(1) },
    /^receipt \S+: none, not accepted$/,
  ],
  ["a claim that is gone", { claims: claims.slice(0, 2) }, /^claim leaderSchoolVisits \S+: none$/],
  [
    "a claim of nobody",
    { claims: [...claims, documentClaim("1.1-2", 3)] },
    /1\.1-2 \S+: nobody sent it/,
  ],
  [
    "a status that an earlier copy put back",
    { status: { ...before, version: 2 } },
    /^status leaderSchoolVisits: \S+ 3, not \S+ 5$/,
  ],
  [
    "a status that is not what its claims come to",
    { status: { ...status, score: "99.00" } },
    /not what its claims come to/,
  ],
  ["a version that is missing", { history: [other] }, /version 2 in place 1/],
  [
    "a version too many",
    { history: [...sound.history, { ...other, version: 3, changes: [] }] },
    /3 versions, and the status is version 2/,
  ],
  [
    "an upload that is counted twice",
    { history: [one, { ...other, changes: [...other.changes, ...one.changes] }] },
    /began to count 2 times/,
  ],
  [
    "an upload that no version counted",
    { history: [one, { ...other, changes: [] }] },
    /no version began to count it/,
  ],
  [
    "a version that goes on from another",
    {
      history: [
        one,
        {
          ...other,
          changes: other.changes.map((change) => ({ ...change, from: { score: "0.10" } })),
        },
      ],
    },
    /goes on from another leaderSchoolVisits/,
  ],
  [
    "a version without its object",
    { ledger: without("history/2.json") },
    /^ledger history\/2: none$/,
  ],
  [
    "a receipt without its object",
    { ledger: without(`receipts/${first}/1.json`) },
    /^ledger receipts\/\S+: none$/,
  ],
  [
    "an object that was altered",
    {
      ledger: new Map(sound.ledger).set(
        "history/1.json",
        object("HISTORY#0000000001").replace("140524", "140525"),
      ),
    },
    /rows do not give its hash/,
  ],
  [
    "an object of another row",
    { ledger: new Map(sound.ledger).set("history/1.json", object("DECISION#0000000001")) },
    /about 140524#2021 DECISION/,
  ],
  [
    "an object of a version that is not",
    { ledger: new Map(sound.ledger).set("history/3.json", object("HISTORY#0000000003")) },
    /history\/3\.json: the table knows no such row/,
  ],
  [
    "a seal that is gone",
    { ledger: without("seals/9999999998.json") },
    /^seal 2: breaks the chain$/,
  ],
  [
    "an object that no seal names",
    { ledger: without("seals/9999999997.json") },
    /receipts\S+: not sealed$/,
  ],
  [
    "a sealed object that was exchanged",
    { ledger: new Map(sound.ledger).set("history/1.json", object("HISTORY#0000000001\u0020")) },
    /^seal of \S+history\/1\.json: that object is not there as it was$/,
  ],
])("%s is named", (_, change, fault) => {
  expect(faultsOf(change).join("\n")).toMatch(new RegExp(fault.source, "m"));
});
