import { expect, test } from "vitest";
import { unusedRights } from "./compare-rights.ts";
import { Statement } from "./policy.ts";

const table = "arn:aws:dynamodb:r:1:table/t";
const allow = (rest: object) => Statement.parse({ Effect: "Allow", Resource: table, ...rest });
const call = (action: string, resource = table) => ({ action, resource, context: {} });

test("a right that no call takes is told, by its action and resource", () => {
  const statements = [
    allow({
      Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
      Resource: [table, `${table}/index/board`],
    }),
  ];

  expect(unusedRights(statements, [call("dynamodb:GetItem"), call("dynamodb:PutItem")])).toEqual([
    `dynamodb:GetItem on ${table}/index/board`,
    `dynamodb:UpdateItem on ${table}`,
    `dynamodb:UpdateItem on ${table}/index/board`,
  ]);
});

test("a right under a condition that no call meets is told too", () => {
  const Condition = { StringEquals: { "kms:ViaService": "s3.r.amazonaws.com" } };
  const statements = [allow({ Action: "kms:Decrypt", Resource: "*", Condition })];

  expect(unusedRights(statements, [call("kms:Decrypt")])).toEqual(["kms:Decrypt on *"]);
});

test("a denial is no right", () => {
  expect(unusedRights([{ ...allow({ Action: "s3:*" }), Effect: "Deny" }], [])).toEqual([]);
});
