import { expect, test } from "vitest";
import { resolver } from "./resolve.ts";

const account = "123456789012";

test("references of a template become what they are in its partition", () => {
  const resources: Readonly<
    Record<string, { Type: string; Properties: Readonly<Record<string, unknown>> }>
  > = {
    Rows: { Type: "AWS::DynamoDB::Table", Properties: {} },
    Files: {
      Type: "AWS::S3::Bucket",
      Properties: { BucketName: { "Fn::Join": ["-", ["files", { Ref: "AWS::AccountId" }]] } },
    },
    Alarms: { Type: "AWS::SNS::Topic", Properties: {} },
  };
  const resolve = resolver({ partition: "aws-cn", region: "cn-north-1", account }, (id) => ({
    Properties: {},
    ...(resources[id] ?? { Type: "AWS::X::Y" }),
  }));

  expect(
    resolve({
      Resource: [
        { "Fn::GetAtt": ["Rows", "Arn"] },
        { "Fn::GetAtt": ["Files", "Arn"] },
        { Ref: "Alarms" },
      ],
      Condition: { Bool: { flag: true } },
    }),
  ).toEqual({
    Resource: [
      "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/Rows",
      "arn:aws-cn:s3:::files-123456789012",
      "arn:aws-cn:sns:cn-north-1:123456789012:Alarms",
    ],
    Condition: { Bool: { flag: true } },
  });
  expect(() => resolve({ "Fn::GetAtt": ["Rows", "Name"] })).toThrow("has no Name");
  expect(() => resolve({ "Fn::Sub": "x" })).toThrow();
});
