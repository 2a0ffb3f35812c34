import * as z from "zod";
import type { Synthesised } from "../synthesise.ts";
import { isAllowed, Policy, type Request, trustsAccount } from "./evaluate.ts";
import { type Place, resolved } from "./resolved.ts";

const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: z.unknown() })) });

interface Reached {
  readonly service: string;
  /** What most actions are asked of, and what those that list are. */
  readonly part: string;
  readonly whole: string;
}

/** The policies of a template, asked whether a function may make a call. */
export const simulatorOf = ({ resources }: Synthesised, place: Place) => {
  const policy = (document: unknown): Policy => Policy.parse(resolved(document, place));
  const idOf = (type: string, beginning: string): string => {
    const found = Object.keys(resources(type)).find((id) => id.startsWith(beginning));
    if (found === undefined) throw new Error(`the template has no ${type} ${beginning}`);
    return found;
  };
  const arnOf = (type: string, beginning: string): string =>
    `arn:${place.partition}:::${idOf(type, beginning)}`;
  const table = arnOf("AWS::DynamoDB::Table", "StorageTable");
  const evidence = arnOf("AWS::S3::Bucket", "StorageEvidenceBucket");
  const reports = arnOf("AWS::S3::Bucket", "StorageReportsBucket");
  const evidenceEvents = arnOf("AWS::SQS::Queue", "EvidenceEventsQueue");
  const recomputeRequests = arnOf("AWS::SQS::Queue", "RecomputeRequestsQueue");
  const eventBus = arnOf("AWS::Events::EventBus", "EventBus");
  const key = arnOf("AWS::KMS::Key", "StorageKey");
  const places: Readonly<Record<string, Reached>> = {
    table: { service: "dynamodb", part: table, whole: table },
    testRows: { service: "dynamodb", part: table, whole: table },
    boardIndex: { service: "dynamodb", part: `${table}/index/board`, whole: table },
    evidenceBucket: {
      service: "s3",
      part: `${evidence}/evidence/2021/140524/x/a.pdf`,
      whole: evidence,
    },
    testObjects: {
      service: "s3",
      part: `${evidence}/evidence/2021/999999/x/a.txt`,
      whole: evidence,
    },
    reportsBucket: {
      service: "s3",
      part: `${reports}/reports/2021/140524/v1.docx`,
      whole: reports,
    },
    evidenceEvents: { service: "sqs", part: evidenceEvents, whole: evidenceEvents },
    recomputeRequests: { service: "sqs", part: recomputeRequests, whole: recomputeRequests },
    eventBus: { service: "events", part: eventBus, whole: eventBus },
  };
  const keyPolicy = policy(
    resources("AWS::KMS::Key")[idOf("AWS::KMS::Key", "StorageKey")]?.Properties.KeyPolicy,
  );
  if (!trustsAccount(keyPolicy)) throw new Error("the key's policy leaves nothing to the roles");
  const ofResources = [
    ...Object.values(resources("AWS::S3::BucketPolicy")).map(({ Properties }) => ({
      arn: resolved({ "Fn::GetAtt": [Properties.Bucket.Ref, "Arn"] }, place),
      policy: policy(Properties.PolicyDocument),
    })),
    ...Object.values(resources("AWS::SQS::QueuePolicy")).flatMap(({ Properties }) =>
      Properties.Queues.map((queue: { readonly Ref: string }) => ({
        arn: resolved({ "Fn::GetAtt": [queue.Ref, "Arn"] }, place),
        policy: policy(Properties.PolicyDocument),
      })),
    ),
    { arn: key, policy: keyPolicy },
  ];
  const policyOf = (resource: string): Policy | undefined =>
    ofResources.find(({ arn }) => resource === arn || resource.startsWith(`${arn}/`))?.policy;
  const constructName = (name: string) =>
    name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const identityOf = (name: string): Policy | undefined => {
    if (name === "") return undefined;
    const role = resources("AWS::IAM::Role")[idOf("AWS::IAM::Role", `${constructName(name)}Role`)];
    const statements = Role.parse(role?.Properties).Policies.flatMap(
      ({ PolicyDocument }) => policy(PolicyDocument).Statement,
    );
    return { Version: "2012-10-17", Statement: statements };
  };
  return {
    region: place.region,
    arn: { key, evidenceEvents },
    caller: (name: string) => ({ role: arnOf("AWS::IAM::Role", `${constructName(name)}Role`) }),
    reached: (where: string): Reached => {
      const reached = places[where];
      if (!reached) throw new Error(`the simulator knows no ${where}`);
      return reached;
    },
    may: (name: string, request: Request): boolean =>
      isAllowed(request, { identity: identityOf(name), resource: policyOf(request.resource) }),
  };
};
export type Simulator = ReturnType<typeof simulatorOf>;
