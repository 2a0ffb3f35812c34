import { expect, test } from "vitest";
import {
  type Action,
  Caller,
  may,
  mayActFor,
  mayReadFramework,
  Role,
} from "../../shared/domain/access.ts";

const caller = (role: Role, scope: string, department?: string) =>
  Caller.parse({ subject: "s1", role, scope, department });

/** Who may, in the county 140524 (and a stranger's 140621). Law 7 in a table. */
test.each<{ role: Role; scope: string; action: Action; own: boolean; other: boolean }>([
  { role: "clerk", scope: "140524", action: "upload", own: true, other: false },
  { role: "clerk", scope: "140524", action: "withdraw", own: true, other: false },
  { role: "clerk", scope: "140524", action: "read", own: true, other: false },
  { role: "leader", scope: "140524", action: "upload", own: true, other: false },
  { role: "reviewer", scope: "1405", action: "upload", own: false, other: false },
  { role: "reviewer", scope: "1405", action: "withdraw", own: false, other: false },
  { role: "reviewer", scope: "1405", action: "read", own: true, other: false },
  { role: "inspector", scope: "14", action: "read", own: true, other: true },
  { role: "inspector", scope: "14", action: "upload", own: false, other: false },
  { role: "inspector", scope: "15", action: "read", own: false, other: false },
  { role: "director", scope: "14", action: "read", own: true, other: true },
  { role: "director", scope: "15", action: "read", own: false, other: false },
  { role: "director", scope: "14", action: "upload", own: false, other: false },
  { role: "director", scope: "14", action: "withdraw", own: false, other: false },
  { role: "admin", scope: "14", action: "read", own: true, other: true },
  { role: "admin", scope: "14", action: "upload", own: false, other: false },
])("$role of $scope: $action own $own, other $other", ({ role, scope, action, own, other }) => {
  expect([
    may(caller(role, scope), action, "140524"),
    may(caller(role, scope), action, "140621"),
  ]).toEqual([own, other]);
});

test.each<{ role: Role; scope: string }>([
  { role: "clerk", scope: "1405" },
  { role: "clerk", scope: "14" },
  { role: "leader", scope: "14" },
  { role: "reviewer", scope: "14" },
])("a $role token with the wide scope $scope gets nothing for it", ({ role, scope }) => {
  expect(may(caller(role, scope), "read", "140524")).toBe(false);
});

test.each(["", "14052", "1405", "14", "abc"])(
  "a clerk may not act on the division %j",
  (division) => {
    expect(may(caller("clerk", "140524"), "read", division)).toBe(false);
  },
);

test.each<{ role: Role; scope: string; reads: boolean }>([
  { role: "clerk", scope: "140524", reads: true },
  { role: "leader", scope: "140524", reads: true },
  { role: "reviewer", scope: "1405", reads: true },
  { role: "inspector", scope: "14", reads: true },
  { role: "director", scope: "14", reads: true },
  { role: "admin", scope: "14", reads: true },
  { role: "clerk", scope: "1405", reads: false },
  { role: "leader", scope: "14", reads: false },
  { role: "reviewer", scope: "14", reads: false },
])("a $role of $scope reads the framework: $reads", ({ role, scope, reads }) => {
  expect(mayReadFramework(caller(role, scope))).toBe(reads);
  expect(may(caller(role, scope), "readFramework", scope)).toBe(reads);
});

test.each<Role>(["reviewer", "inspector", "director", "admin"])(
  "a %s changes nothing, not even with the scope of one county",
  (role) => {
    expect(may(caller(role, "140524"), "upload", "140524")).toBe(false);
    expect(may(caller(role, "140524"), "withdraw", "140524")).toBe(false);
  },
);

test("a clerk of one department acts for what it issued, whoever has none for all of the county", () => {
  const clerks = [caller("clerk", "140524"), caller("clerk", "140524", "finance")];

  expect(clerks.map((clerk) => ["finance", "education"].map((id) => mayActFor(clerk, id)))).toEqual(
    [
      [true, true],
      [true, false],
    ],
  );
});

test.each<Action>(["upload", "withdraw", "read", "readFramework"])(
  "a clerk of a department may %s for the own county and no other",
  (action) => {
    const clerk = caller("clerk", "140524", "education");
    expect(may(clerk, action, "140524")).toBe(true);
    expect(may(clerk, action, "140525")).toBe(false);
  },
);

test.each(Role.exclude(["clerk"]).options)(
  "a %s with a department has a token that fits nobody, whatever its scope",
  (role) => {
    for (const scope of ["14", "1405", "140524"]) {
      const odd = caller(role, scope, "education");
      expect(may(odd, "read", "140524")).toBe(false);
      expect(mayReadFramework(odd)).toBe(false);
    }
  },
);

test.each(["", " ", "教育局", "-a", "a b", "a".repeat(41)])(
  "%j names no department",
  (department) => {
    const asked = { subject: "s1", role: "clerk", scope: "140524", department };
    expect(Caller.safeParse(asked).success).toBe(false);
  },
);
