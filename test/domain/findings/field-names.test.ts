import { expect, test } from "vitest";
import * as z from "zod";
import { IndicatorsFileContract } from "../../../shared/domain/evidence/files/indicators-file.ts";
import { narrativeFileContract } from "../../../shared/domain/evidence/files/narrative-file.ts";
import { EvidenceDescription } from "../../../shared/domain/evidence/receipt.ts";
import { fieldNamed } from "../../../shared/domain/findings/field-names.ts";
import { framework2021 } from "../../support/builders.ts";

const Described = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/** Every field that a program may write in JSON, however deep: `period.from`, `tables.rows`. */
const fieldsOf = (schema: unknown, under = ""): readonly string[] => {
  const { data } = Described.safeParse(schema);
  if (data === undefined)
    return Array.isArray(schema) ? schema.flatMap((each) => fieldsOf(each, under)) : [];
  const { properties, ...rest } = data;
  return [
    ...Object.entries(properties).flatMap(([name, each]) => [
      `${under}${name}`,
      ...fieldsOf(each, `${under}${name}.`),
    ]),
    ...Object.values(rest).flatMap((each) => fieldsOf(each, under)),
  ];
};

test.each([
  ["an upload's registration", EvidenceDescription],
  ["an indicators file", IndicatorsFileContract],
  ["a narrative file", narrativeFileContract([framework2021()])],
])("every field of %s has a name that people know", (_, contract) => {
  const fields = fieldsOf(z.toJSONSchema(contract, { io: "input", unrepresentable: "any" }));

  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter((field) => fieldNamed(field, "zh") === field)).toEqual([]);
});
