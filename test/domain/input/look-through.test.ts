import { expect, test } from "vitest";
import { lookThrough } from "../../../shared/domain/input/look-through.ts";

const told = async (text: string) => {
  const look = await lookThrough(text);
  if (look.kind !== "faulty") return look.kind;
  return look.findings.map(({ code, path, values }) => [code, path, values.line, values.column]);
};
const lists = (deep: number) => "[".repeat(deep) + "]".repeat(deep);

test.each([
  ["an object inside has its own names", '{"a":{"b":1},"b":2}'],
  ["objects of a list have their own names", '[{"a":1},{"a":2}]'],
  ["a hundred lists beside each other are not deep", `[${Array(100).fill("[]").join()}]`],
  ["64 lists inside each other are deep enough", lists(64)],
])("%s: nothing is wrong", async (_, text) => {
  expect(await told(text)).toBe("sound");
});

test.each([
  ["a name written twice around a list", '{"a":[1],\n "a":2}', "repeatedKey", "a", "2", "2"],
  ["what a decoder left in a text", '{"x":"a\ufffd"}', "damagedCharacter", "x", "1", "6"],
  [
    "what a decoder left in a name",
    '{"x":{"b\ufffd":1}}',
    "damagedCharacter",
    "x.b\ufffd",
    "1",
    "7",
  ],
  ["65 lists inside each other", lists(65), "jsonTooDeep", "1:65", "1", "65"],
])("%s is told where it stands", async (_, text, ...fault) => {
  expect(await told(text)).toStrictEqual([fault]);
});

test("a faulty text that was looked through says so", async () => {
  expect(await lookThrough('{"a":1,"a":2}')).toMatchObject({ kind: "faulty", toTheEnd: true });
  expect(await lookThrough(lists(65))).toMatchObject({ kind: "faulty", toTheEnd: false });
});

test("of a text that is broken throughout the first 200 faults are told", async () => {
  const look = await lookThrough(`{${Array(202).fill('"a":1').join()}}`);

  expect(look).toMatchObject({ kind: "faulty", toTheEnd: false });
  expect(look.kind === "faulty" && look.findings.length).toBe(200);
});

test("a text with 199 faults is looked through to its end", async () => {
  expect(await lookThrough(`{${Array(200).fill('"a":1').join()}}`)).toMatchObject({
    toTheEnd: true,
  });
});
