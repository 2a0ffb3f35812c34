import { expect, test } from "vitest";
import { editionName, namedByFile } from "../../../shared/domain/framework/edition-name.ts";

test("a file is named after the id, whose end is the cycle, and the version", () => {
  const named = namedByFile("shanxi-county-2021-v12");

  expect(named).toEqual({ id: "shanxi-county-2021", cycle: "2021", version: 12 });
  expect(named && editionName(named)).toBe("shanxi-county-2021@12");
});

test.each([
  "shanxi-county-2021",
  "shanxi-county-2021-v0",
  "shanxi-county-2021-v01",
  "shanxi-county-2021-v1.bak",
  "shanxi-county-v1",
  "shanxi-county-21-v1",
  "2021-v1",
  "",
])("“%s” names no edition", (file) => {
  expect(namedByFile(file)).toBeUndefined();
});
