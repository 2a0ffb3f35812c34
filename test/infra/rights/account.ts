import * as z from "zod";
import { constructId } from "../../../infra/aws/construct-id.ts";
import { known } from "../../../infra/known.ts";
import { table } from "../../../infra/topology/storage.ts";
import type { Synthesised } from "../aws/synthesise.ts";
import { PolicyDocument, type Statement } from "./policy.ts";
import type { Place } from "./recorded-calls.ts";
import { resolver, type Site } from "./resolve.ts";

/** The stack of a template as it would stand in an account: who its functions are, and the policies around them. */
export const accountOf = (synthesised: Synthesised, site: Site) => {
  const resolve = resolver(site, synthesised.resource);
  const arn = (id: string, attribute = "Arn"): string =>
    z.string().parse(resolve({ "Fn::GetAtt": [id, attribute] }));
  /** By the logical id without its hash. */
  const named = (type: string, name: string): string =>
    known(
      Object.keys(synthesised.resources(type)).find((id) => id.replace(hash, "") === name),
      `${name} of type ${type}`,
    );
  const policies = resourcePolicies(synthesised, resolve, arn);
  return {
    site,
    /** Where a place is, for a function that has some of its own. */
    arnOf: (place: Place, functionName: string): string => {
      const [type, name, attribute] = whereabouts[place];
      const own = name.replace("{function}", constructId(functionName));
      return arn(named(type, own), attribute) + (place === "boardIndex" ? boardIndex : "");
    },
    roleOf: (functionName: string) => {
      const id = named("AWS::IAM::Role", `${constructId(functionName)}Role`);
      const { Policies } = Role.parse(resolve(synthesised.resource(id).Properties));
      return {
        arn: arn(id),
        statements: Policies.flatMap(({ PolicyDocument: { Statement } }) => Statement),
      };
    },
    /** The policy of what an ARN is of; an object goes by its bucket. Nothing where there is none. */
    policyOf: (of: string): readonly Statement[] =>
      policies.get(of.includes(":s3:::") ? of.replace(/\/.*$/s, "") : of) ?? [],
  };
};
export type Account = ReturnType<typeof accountOf>;

const hash = /[0-9A-F]{8}$/;
const boardIndex = `/index/${table.boardIndex.name}`;
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument })) });

/** Type and logical id of each place, and the attribute that is its ARN where that is another. */
const whereabouts = {
  table: ["AWS::DynamoDB::Table", "StorageTable"],
  boardIndex: ["AWS::DynamoDB::Table", "StorageTable"],
  stream: ["AWS::DynamoDB::Table", "StorageTable", "StreamArn"],
  evidenceBucket: ["AWS::S3::Bucket", "StorageEvidenceBucket"],
  reportsBucket: ["AWS::S3::Bucket", "StorageReportsBucket"],
  accessLogs: ["AWS::S3::Bucket", "StorageAccessLogsBucket"],
  evidenceEvents: ["AWS::SQS::Queue", "EvidenceEventsQueue"],
  recomputeRequests: ["AWS::SQS::Queue", "RecomputeRequestsQueue"],
  reconcileRequests: ["AWS::SQS::Queue", "ReconcileRequestsQueue"],
  announcements: ["AWS::SQS::Queue", "AnnouncementsQueue"],
  failures: ["AWS::SQS::Queue", "{function}Failures"],
  eventBus: ["AWS::Events::EventBus", "EventBus"],
  alarms: ["AWS::SNS::Topic", "AlarmsTopic"],
  log: ["AWS::Logs::LogGroup", "{function}Log"],
  key: ["AWS::KMS::Key", "StorageKey"],
} as const satisfies Readonly<Record<Place, readonly [string, string, string?]>>;

type Resolve = ReturnType<typeof resolver>;

/** The policies of resources by their ARN. */
const resourcePolicies = (
  { resources }: Synthesised,
  resolve: Resolve,
  arn: (id: string) => string,
): ReadonlyMap<string, readonly Statement[]> => {
  const attached = policyTypes.flatMap(([type, property]) =>
    Object.values(resources(type)).flatMap(({ Properties }) =>
      References.parse(Properties[property]).map(
        ({ Ref }) => [arn(Ref), Properties.PolicyDocument] as const,
      ),
    ),
  );
  const ofKeys = Object.entries(resources("AWS::KMS::Key")).map(
    ([id, { Properties }]) => [arn(id), Properties.KeyPolicy] as const,
  );
  return new Map(
    [...attached, ...ofKeys].map(([of, document]) => [
      of,
      PolicyDocument.parse(resolve(document)).Statement,
    ]),
  );
};

/** The property that names what a policy is of. */
const policyTypes = [
  ["AWS::S3::BucketPolicy", "Bucket"],
  ["AWS::SQS::QueuePolicy", "Queues"],
  ["AWS::SNS::TopicPolicy", "Topics"],
] as const;

const Reference = z.strictObject({ Ref: z.string() });
const References = z.union([Reference.transform((one) => [one]), z.array(Reference)]);
