import { expect, test } from "vitest";
import { checkWords } from "../../../infra/aws/operations/user-words.ts";
import { NO_DEPARTMENT } from "../../../infra/aws/operations/users.ts";
import { framework2021 } from "../../support/builders.ts";

const words = { verb: "enter", more: [], name: "a", role: "clerk", division: "14", token: false };

test.each([
  [{ ...words, verb: "fire" }, /没有这样的操作：fire/],
  [{ ...words, more: ["now"] }, /没有这样的操作：enter now/],
  [{ ...words, verb: "disable", name: undefined }, /缺少用户名/],
  [{ ...words, division: undefined }, /缺少角色或区划/],
  [{ ...words, verb: "change", role: undefined, division: undefined }, /缺少新的/],
  [{ ...words, verb: "list", token: true }, /--token/],
  [{ ...words, verb: "list", role: "boss" }, /没有角色 boss/],
  [{ ...words, verb: "change", division: "140" }, /2、4 或 6 位/],
  [{ ...words, department: "" }, /部门代码无效：“”/],
  [{ ...words, department: "教育局" }, /部门代码无效：“教育局”[\s\S]*“教育局” is no department/],
  [{ ...words, department: "a".repeat(41) }, /部门代码无效/],
  [
    { ...words, role: "leader", department: "education" },
    /角色 leader 不能带[\s\S]*the role leader/,
  ],
  [{ ...words, role: "director", division: "14", department: "education" }, /角色 director/],
  [{ ...words, verb: "change", role: "admin", department: "education" }, /角色 admin/],
  [{ ...words, verb: "list", role: "admin", department: "education" }, /角色 admin/],
  [
    { ...words, verb: "change", role: undefined, department: "education" },
    /一并给出 --role clerk[\s\S]*Give --role clerk/,
  ],
])("words that cannot be meant are refused before anything is asked: %o", (said, says) => {
  expect(() => checkWords(said)).toThrow(says);
});

test.each([
  words,
  { ...words, token: true },
  { ...words, verb: "list", name: undefined, role: undefined, division: undefined },
  { ...words, verb: "change", role: undefined },
  { ...words, department: "education" },
  { ...words, role: "director" },
  { ...words, verb: "change", division: undefined, department: "education" },
  { ...words, verb: "change", role: undefined, division: undefined, department: "none" },
  { ...words, verb: "change", role: "leader", department: "none" },
  { ...words, verb: "list", name: undefined, role: undefined, department: "education" },
  { ...words, verb: "sign-out", role: undefined, division: undefined },
])("words that can be meant are taken: %o", (said) => {
  expect(() => checkWords(said)).not.toThrow();
});

test("the word for no department is no department's id", () => {
  expect(framework2021().departments.map(({ id }) => id)).not.toContain(NO_DEPARTMENT);
});
