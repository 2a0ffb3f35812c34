import { expect, test } from "vitest";
import {
  type Assignment,
  proposing,
  sharedHands,
} from "../../../shared/console/assign/assignments.ts";

const assignment = (
  id: string,
  lead: string | undefined,
  assist: readonly string[],
): Assignment => ({
  id,
  name: id,
  lead: "office",
  assist: [],
  proposed: { lead, assist },
  isAsProposed: false,
  dueAt: undefined,
});

test("items that the edition gives to the same departments go back to it in one decision", () => {
  const said = proposing([
    assignment("1.1", "education", ["finance"]),
    assignment("1.2", "finance", []),
    assignment("1.3", "education", ["finance"]),
    assignment("1.4", undefined, []),
  ]);

  expect(said).toEqual([
    { kind: "assigned", items: ["1.1", "1.3"], lead: "education", assist: ["finance"] },
    { kind: "assigned", items: ["1.2"], lead: "finance", assist: [] },
  ]);
});

test.each([
  {
    name: "one item begins with its own departments",
    of: [{ lead: "education", assist: ["finance"] }],
    shared: { lead: "education", assist: ["finance"] },
  },
  {
    name: "items of different departments begin without a lead, with those that assist in each",
    of: [
      { lead: "education", assist: ["finance", "audit"] },
      { lead: "finance", assist: ["audit"] },
    ],
    shared: { lead: undefined, assist: ["audit"] },
  },
  { name: "nothing chosen begins empty", of: [], shared: { lead: undefined, assist: [] } },
])("$name", ({ of, shared }) => {
  expect(sharedHands(of)).toEqual(shared);
});
