import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
});

/** What takes a text apart is made once and kept: each test makes its own. */
const partsOf = async (...texts: readonly string[]): Promise<readonly (readonly unknown[])[]> => {
  const { graphemesOf } = await import("../../../shared/domain/text/graphemes.ts");
  return texts.map((text) => graphemesOf(text).map(({ segment, index }) => [segment, index]));
};

test.each([
  ["", []],
  [
    "陵川",
    [
      ["陵", 0],
      ["川", 1],
    ],
  ],
  [
    "e\u0301甲",
    [
      ["e\u0301", 0],
      ["甲", 2],
    ],
  ],
  [
    "👨‍👩‍👧a b",
    [
      ["👨‍👩‍👧", 0],
      ["a", 8],
      [" ", 9],
      ["b", 10],
    ],
  ],
])("%j is taken apart as its reader counts", async (text, parts) => {
  expect(await partsOf(text)).toStrictEqual([parts]);
});

test("one text after another is taken apart by what was made for the first", async () => {
  const made = vi.spyOn(Intl, "Segmenter");

  expect(await partsOf("甲", "乙")).toStrictEqual([[["甲", 0]], [["乙", 0]]]);
  expect(made).toHaveBeenCalledTimes(1);
  made.mockRestore();
});
