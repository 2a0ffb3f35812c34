import * as z from "zod";

/** Where a template is thought to be deployed. */
export interface Place {
  readonly partition: "aws" | "aws-cn";
  readonly region: string;
  readonly account: string;
}

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
  z.strictObject({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }),
]);

/** A part of a template as CloudFormation would fill it in. Throws for an intrinsic that is not understood. */
export const resolved = (value: unknown, place: Place): unknown => {
  if (Array.isArray(value)) return value.map((each) => resolved(each, place));
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  if (names.length === 1 && /^(Ref|Fn::)/.test(names[0] ?? "")) return filledIn(value, place);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, resolved(each, place)]),
  );
};

const filledIn = (value: object, place: Place): string => {
  const intrinsic = Intrinsic.parse(value);
  if ("Ref" in intrinsic) return refTo(intrinsic.Ref, place);
  if ("Fn::GetAtt" in intrinsic) return arnOf(intrinsic["Fn::GetAtt"], place);
  const [between, parts] = intrinsic["Fn::Join"];
  return parts.map((part) => z.string().parse(resolved(part, place))).join(between);
};

const refTo = (name: string, { partition, region, account }: Place): string => {
  const pseudo = new Map([
    ["AWS::Partition", partition],
    ["AWS::Region", region],
    ["AWS::AccountId", account],
    ["AWS::URLSuffix", partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"],
  ]);
  return pseudo.get(name) ?? `ref-${name}`;
};

/** Ids are enough to tell resources apart; what stands before them is what a policy may look at. */
const arnOf = ([id, attribute]: readonly [string, string], place: Place): string => {
  const { partition, region, account } = place;
  if (attribute === "StreamArn")
    return `arn:${partition}:dynamodb:${region}:${account}:table/${id}/stream/1`;
  return `arn:${partition}:::${id}`;
};
