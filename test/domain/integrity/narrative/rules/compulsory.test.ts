import { expect, test } from "vitest";
import { compulsory } from "../../../../../shared/domain/integrity/narrative/rules/compulsory.ts";
import { saidOf } from "./said-of.ts";

test.each([
  [
    "义务教育阶段学校120所，在校生8500人。小学90所，在校生6100人。初中30所，在校生2400人。",
    ["holds", "holds"],
  ],
  [
    "义务教育在校生8500人，小学在校生6100人，初中在校生2401人。",
    ["各项之和为8501人，不是8500人。"],
  ],
  [
    "义务教育学校120所，在校生8500人，小学90所，在校生7100人，初中30所，在校生2400人。",
    [
      "holds",
      "文中“在校生8500人，小学90所，在校生7100人，初中30所，在校生2400人”：各项之和为9500人，不是8500人。",
    ],
  ],
  [
    "特殊教育另计，义务教育在校生851人，小学在校生601人，初中在校生241人。",
    ["文中“义务教育在校生851人，小学在校生601人，初中在校生241人”：各项之和为842人，不是851人。"],
  ],
])("compulsory education is that of primary and of junior schools: %s", (text, told) => {
  expect(saidOf(compulsory, text)).toStrictEqual(told);
});

test.each([
  ["no other figure agrees", "义务教育在校生8500人，小学在校生7100人，初中在校生2400人。"],
  ["the numbers are small", "义务教育学校15所，小学10所，初中4所。"],
  [
    "special schools are named",
    "特殊教育另计，义务教育在校生8500人，小学在校生6100人，初中在校生2401人。",
  ],
  ["nine-year schools are named", "九年一贯制1所，义务教育学校120所，小学90所，初中29所。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(compulsory, text)).toStrictEqual([]);
});
