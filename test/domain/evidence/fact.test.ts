import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import {
  Facts,
  factKindNames,
  issuersOfFacts,
  standingFacts,
} from "../../../shared/domain/evidence/fact.ts";
import { documentClaim, evidenceId, factsClaim } from "../../support/builders.ts";

test.each<{ what: string; claims: readonly Claim[]; standing: readonly number[] }>([
  { what: "no claims", claims: [], standing: [] },
  { what: "claims of other things", claims: [documentClaim("1.1-1", 3)], standing: [] },
  { what: "one file", claims: [factsClaim(2, "finance")], standing: [2] },
  {
    what: "a department that filed twice, the later file read first",
    claims: [factsClaim(5, "finance"), factsClaim(2, "finance")],
    standing: [5],
  },
  {
    what: "a department that filed three times, the last file read in the middle",
    claims: [factsClaim(2, "finance"), factsClaim(9, "finance"), factsClaim(5, "finance")],
    standing: [9],
  },
  {
    what: "two departments",
    claims: [factsClaim(7, "finance"), factsClaim(4, "education"), factsClaim(1, "education")],
    standing: [4, 7],
  },
  {
    what: "files of earlier days, which name no department",
    claims: [factsClaim(1), factsClaim(3, undefined), factsClaim(2, "finance")],
    standing: [2, 3],
  },
])(
  "of $what the latest file of each department stands, in the order filed",
  ({ claims, standing }) => {
    expect(standingFacts(claims)).toStrictEqual(standing.map(evidenceId));
  },
);

test.each<{ what: string; claims: readonly Claim[]; issuers: readonly string[] }>([
  {
    what: "departments whose files stand, in the order of their ids",
    claims: [factsClaim(1, "finance"), factsClaim(2, "education")],
    issuers: ["education", "finance"],
  },
  {
    what: "a department once, though two of its files stand",
    claims: [factsClaim(1, "finance"), factsClaim(2, "finance")],
    issuers: ["finance"],
  },
  {
    what: "none for a file that stands no more",
    claims: [factsClaim(1, "finance"), factsClaim(9, "education")],
    issuers: ["finance"],
  },
  {
    what: "none for a claim of earlier days",
    claims: [factsClaim(1), factsClaim(2, "finance")],
    issuers: ["finance"],
  },
  {
    what: "none for what the same file says besides, such as of a document",
    claims: [{ ...documentClaim("1.1-1", 1), issuer: "health" }, factsClaim(2, "finance")],
    issuers: ["finance"],
  },
])("facts are told to come from $what", ({ claims, issuers }) => {
  expect(issuersOfFacts(claims, [evidenceId(1), evidenceId(2)])).toStrictEqual(issuers);
});

test("facts are read as they were written", () => {
  const facts = {
    facts: [
      { kind: "honour", item: "6.3", text: "获表彰。", date: "2021-09", evidence: "晋政发1号" },
      {
        kind: "partition",
        item: "1.1",
        text: "义务教育学校构成。",
        number: "63",
        unit: "所",
        parts: [
          { name: "小学", number: "50" },
          { name: "初中", number: "13" },
        ],
      },
    ],
  };

  expect(Facts.parse(facts)).toStrictEqual(facts);
});

test.each<[string, object]>([
  ["of a kind nobody knows", { kind: "rumour" }],
  ["of no item", { item: undefined }],
  ["with a number that is a word", { number: "六十三" }],
  ["with a part without a name", { parts: [{ number: "50" }] }],
])("a fact %s is none", (_, change) => {
  const fact = { kind: "honour", item: "6.3", text: "获表彰。", ...change };

  expect(Facts.safeParse({ facts: [fact] }).success).toBe(false);
});

test("a kind of fact is written in one word, under which a clerk finds it in the workbook", () => {
  const words = Object.values(factKindNames);

  expect(new Set(words).size).toBe(6);
  for (const word of words) expect(word).toMatch(/^\p{Script=Han}{2}$/u);
});
