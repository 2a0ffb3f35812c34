import * as z from "zod";

/** Where a template is looked at as if it stood there. */
export interface Site {
  readonly partition: "aws" | "aws-cn";
  readonly region: string;
  readonly account: string;
}

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}
type ResourceOf = (logicalId: string) => Resource;

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
  z.strictObject({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }),
]);

/**
 * A value of a template with its references as CloudFormation would give them, for resources whose names are their logical
 * ids where they have none of their own. Throws for what it does not know.
 */
export const resolver = (site: Site, resourceOf: ResourceOf) => {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    if (!isIntrinsic(value))
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)]));
    const intrinsic = Intrinsic.parse(value);
    if ("Ref" in intrinsic) return pseudo(intrinsic.Ref, site) ?? ref(intrinsic.Ref);
    if ("Fn::GetAtt" in intrinsic) return attribute(...intrinsic["Fn::GetAtt"]);
    const [separator, parts] = intrinsic["Fn::Join"];
    return parts.map((part) => z.string().parse(resolve(part))).join(separator);
  };
  const nameOf = (id: string): string => {
    const { Type, Properties } = resourceOf(id);
    const given = Properties[namedBy[Type] ?? "Name"];
    return given === undefined ? id : z.string().parse(resolve(given));
  };
  const ref = (id: string): string =>
    resourceOf(id).Type === "AWS::SNS::Topic" ? attribute(id, "Arn") : nameOf(id);
  const attribute = (id: string, name: string): string => {
    const arn = arns[`${resourceOf(id).Type} ${name}`];
    if (arn === undefined) throw new Error(`${resourceOf(id).Type} has no ${name} here`);
    return `arn:${site.partition}:${arn(nameOf(id), `${site.region}:${site.account}`)}`;
  };
  return resolve;
};

const isIntrinsic = (value: object): boolean =>
  Object.keys(value).some((key) => key === "Ref" || key.startsWith("Fn::"));

const pseudo = (name: string, { partition, region, account }: Site): string | undefined =>
  ({ "AWS::Partition": partition, "AWS::Region": region, "AWS::AccountId": account })[name];

/** The property that names a resource of a type. */
const namedBy: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SNS::Topic": "TopicName",
  "AWS::IAM::Role": "RoleName",
  "AWS::Logs::LogGroup": "LogGroupName",
};

/** Service Authorization Reference, "Resource types" of each service; `at` is region and account. */
const arns: Readonly<Record<string, (name: string, at: string) => string>> = {
  "AWS::DynamoDB::Table Arn": (name, at) => `dynamodb:${at}:table/${name}`,
  "AWS::DynamoDB::Table StreamArn": (name, at) =>
    `dynamodb:${at}:table/${name}/stream/2026-01-01T00:00:00.000`,
  "AWS::S3::Bucket Arn": (name) => `s3:::${name}`,
  "AWS::SQS::Queue Arn": (name, at) => `sqs:${at}:${name}`,
  "AWS::SNS::Topic Arn": (name, at) => `sns:${at}:${name}`,
  "AWS::KMS::Key Arn": (name, at) => `kms:${at}:key/${name}`,
  "AWS::Events::EventBus Arn": (name, at) => `events:${at}:event-bus/${name}`,
  "AWS::IAM::Role Arn": (name, at) => `iam::${at.split(":")[1]}:role/${name}`,
  "AWS::Logs::LogGroup Arn": (name, at) => `logs:${at}:log-group:${name}:*`,
};
