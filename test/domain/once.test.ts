import { expect, test } from "vitest";
import { onceFor } from "../../shared/domain/once.ts";

test("a text of a county is read once, however often it is asked for, and another one anew", () => {
  const read: string[] = [];
  const lengthOf = onceFor(({ text }: { readonly text: string }) => {
    read.push(text);
    return text.length;
  });
  const county = { text: "陵川县" };

  const lengths = [lengthOf(county), lengthOf(county), lengthOf({ text: "泽州" })];

  expect(lengths).toStrictEqual([3, 3, 2]);
  expect(read).toStrictEqual(["陵川县", "泽州"]);
});
