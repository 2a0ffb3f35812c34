import { expect, test } from "vitest";
import { type Synthesised, stackIn, synthesise, withApp } from "./synthesise.ts";

const context = { stage: "prod", backup: "locked", backupLockDays: "3650" };
const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const places = [
  { given: context, region: "ap-east-1" },
  { given: { stage: "prod", ...provider }, region: "cn-north-1" },
];

const retainedIn = (of: Synthesised) =>
  Object.entries(of.all)
    .filter(([, { Type, DeletionPolicy }]) => DeletionPolicy === "Retain" && Type !== LOG)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
const LOG = "AWS::Logs::LogGroup";

test.each(places)(
  "only=stores in $region is what outlives the stack, each under the logical id that it has there",
  ({ given, region }) => {
    const whole = retainedIn(synthesise(given, region));
    const stores = retainedIn(synthesise({ ...given, only: "stores" }, region));

    expect(whole.length).toBeGreaterThan(4);
    const named = (of: typeof whole) => of.map(([id, { Type }]) => `${id} ${Type}`);
    expect(named(stores)).toEqual(named(whole));
  },
);

test.each(places)(
  "a store of $region refers to nothing but stores: whatever else it needs is not there yet",
  ({ given, region }) => {
    const stores = new Map(retainedIn(synthesise({ ...given, only: "stores" }, region)));

    for (const [id, resource] of stores) {
      const { DependsOn = [] } = resource;
      const named = [...references(resource.Properties), ...[DependsOn].flat().map(String)];
      const outside = named.filter((name) => !stores.has(name) && !name.startsWith("AWS::"));
      expect([id, outside]).toEqual([id, []]);
    }
  },
);

const references = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "Ref") return [String(inner)];
    if (key === "Fn::GetAtt") return [String([inner].flat()[0])];
    return references(inner);
  });
};

/** What stores have in the whole stack and cannot have before the rest of it is there. */
const added: Readonly<Record<string, readonly string[]>> = {
  "AWS::S3::Bucket": ["LoggingConfiguration", "NotificationConfiguration", "CorsConfiguration"],
  "AWS::Backup::BackupVault": ["Notifications"],
  "AWS::KMS::Key": ["KeyPolicy"],
};

test("what is deployed over the stores changes nothing else of them", () => {
  const whole = synthesise(context);
  for (const [id, { Type, Properties }] of retainedIn(synthesise({ ...context, only: "stores" }))) {
    const { Properties: deployed } = whole.resource(id);
    const without = (of: typeof Properties) =>
      Object.fromEntries(Object.entries(of).filter(([name]) => !added[Type]?.includes(name)));
    expect([id, without(deployed)]).toEqual([id, without(Properties)]);
  }
});

test("only is stores or is not given", () => {
  const refused = () => withApp({ only: "table" }, (app) => stackIn(app, "ap-east-1"));

  expect(refused).toThrow("there is no only=table");
});
