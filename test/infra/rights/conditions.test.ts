import { expect, test } from "vitest";
import { type Context, conditionsHold } from "./conditions.ts";
import { Statement } from "./policy.ts";

const under = (Condition: object) =>
  Statement.parse({ Effect: "Allow", Action: "*", Resource: "*", Condition });

test.each<{ Condition: object; context: Context; holds: boolean }>([
  {
    Condition: { Bool: { "aws:SecureTransport": "false" } },
    context: { "aws:SecureTransport": ["false"] },
    holds: true,
  },
  {
    Condition: { Bool: { "aws:SecureTransport": false } },
    context: { "aws:SecureTransport": ["true"] },
    holds: false,
  },
  { Condition: { Bool: { "aws:SecureTransport": "false" } }, context: {}, holds: false },
  {
    Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } },
    context: { "s3:TlsVersion": ["1.1"] },
    holds: true,
  },
  {
    Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } },
    context: { "s3:TlsVersion": ["1.2"] },
    holds: false,
  },
  {
    Condition: { StringEquals: { "kms:viaservice": ["a", "b"] } },
    context: { "kms:ViaService": ["b"] },
    holds: true,
  },
  {
    Condition: { StringEquals: { "kms:ViaService": "a*" } },
    context: { "kms:ViaService": ["ab"] },
    holds: false,
  },
  {
    Condition: { StringLike: { "kms:ViaService": "a*" } },
    context: { "kms:ViaService": ["ab"] },
    holds: true,
  },
  {
    Condition: { ArnLike: { "aws:SourceArn": "arn:*:s3:::b" } },
    context: { "aws:SourceArn": ["arn:aws-cn:s3:::b"] },
    holds: true,
  },
  {
    Condition: { ArnLike: { "aws:SourceArn": "arn:*:s3:::b" } },
    context: { "aws:SourceArn": ["arn:aws:x:y:s3:::b"] },
    holds: false,
  },
  { Condition: { Null: { "kms:ViaService": "true" } }, context: {}, holds: true },
  { Condition: { Null: { "kms:ViaService": "false" } }, context: {}, holds: false },
  {
    Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["9#*"] } },
    context: { "dynamodb:LeadingKeys": ["9#1", "9#2"] },
    holds: true,
  },
  {
    Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["9#*"] } },
    context: { "dynamodb:LeadingKeys": ["9#1", "8#2"] },
    holds: false,
  },
  {
    Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["9#*"] } },
    context: {},
    holds: true,
  },
  {
    Condition: { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": ["9#*"] } },
    context: { "dynamodb:LeadingKeys": ["8#1", "9#2"] },
    holds: true,
  },
  {
    Condition: { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": ["9#*"] } },
    context: {},
    holds: false,
  },
  {
    Condition: { StringEquals: { "kms:ViaService": "a" }, Bool: { "aws:SecureTransport": "true" } },
    context: { "kms:ViaService": ["a"] },
    holds: false,
  },
])("$Condition of a request that says $context: $holds", ({ Condition, context, holds }) => {
  expect(conditionsHold(under(Condition), context)).toBe(holds);
});

test("a condition that the simulator does not know it does not judge", () => {
  const judging =
    (Condition: object, context: Context = {}) =>
    () =>
      conditionsHold(under(Condition), context);

  expect(judging({ DateLessThan: { "aws:SourceArn": "x" } })).toThrow("DateLessThan");
  expect(judging({ StringEqualsIfExists: { "aws:SourceArn": "x" } })).toThrow("IfExists");
  expect(judging({ StringEquals: { "aws:PrincipalOrgID": "x" } })).toThrow("aws:PrincipalOrgID");
  expect(
    judging(
      { StringEquals: { "dynamodb:LeadingKeys": "x" } },
      { "dynamodb:LeadingKeys": ["x", "y"] },
    ),
  ).toThrow("one value");
});
