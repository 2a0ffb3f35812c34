import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { deployment } from "../../../infra/aws/deployment.ts";
import { known } from "../../../infra/known.ts";

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.any()).default({}),
  DeletionPolicy: z.string().optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  Metadata: z
    .looseObject({
      cdk_nag: z
        .object({ rules_to_suppress: z.array(z.object({ id: z.string(), reason: z.string() })) })
        .optional(),
    })
    .optional(),
});
type Resource = z.infer<typeof Resource>;

export interface Synthesised {
  readonly template: Template;
  /** The template as text. */
  readonly text: string;
  readonly types: ReadonlySet<string>;
  /** The resources of a type, by logical id. */
  readonly resources: (type: string) => Readonly<Record<string, Resource>>;
  /** All of them, by logical id. */
  readonly all: Readonly<Record<string, Resource>>;
  /** The resource of a logical id. */
  readonly resource: (id: string) => Resource;
  /** Rules of cdk-nag that a resource is not held to, with the reasons. */
  readonly suppressions: readonly { readonly id: string; readonly reason: string }[];
}

const flags: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../cdk.json"), "utf8"),
).context;

/**
 * An app with the settings of cdk.json that bundles nothing: what a template says does not hang on what code does. Its
 * folder is whoever's asked for it.
 */
export const appWith = (context: Readonly<Record<string, string>>): App =>
  new App({
    outdir: mkdtempSync(join(tmpdir(), "duxue-synth-")),
    context: {
      ...z.record(z.string(), z.unknown()).parse(flags),
      "aws:cdk:bundling-stacks": [],
      alarmEmail: "none",
      ...context,
    },
  });

/** The stack of a context for a region, before the app is synthesised. */
export const stackIn = (app: App, region: string): Stack =>
  deployment(app, { account: "123456789012", region });

/** An app for as long as `use` takes; its folder goes with it. */
export const withApp = <Result>(
  context: Readonly<Record<string, string>>,
  use: (app: App) => Result,
): Result => {
  const app = appWith(context);
  try {
    return use(app);
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
};

/**
 * The template of a context; synthesis runs cdk-nag and throws what it finds. Each is made once in a process: many test
 * files look at the same few.
 */
export const synthesise = (
  context: Readonly<Record<string, string>>,
  region = "ap-east-1",
): Synthesised => known(stacksOf(context, region)[0], "the first stack");

/** The template of the second region's stack, where the context asks for one. */
export const synthesiseStandby = (
  context: Readonly<Record<string, string>>,
  region = "ap-east-1",
): Synthesised => known(stacksOf(context, region)[1], "a standby");

const stacksOf = (
  context: Readonly<Record<string, string>>,
  region: string,
): readonly Synthesised[] => {
  const key = JSON.stringify([context, region]);
  const synthesised = once.get(key) ?? withApp(context, (app) => templatesOf(app, region));
  once.set(key, synthesised);
  return synthesised;
};
const once = new Map<string, readonly Synthesised[]>();

const templatesOf = (app: App, region: string): readonly Synthesised[] => {
  const { artifactId } = stackIn(app, region);
  const { stacks } = app.synth();
  return [artifactId, `${artifactId}-standby`].flatMap((id) =>
    stacks.filter((stack) => stack.id === id).map(({ template }) => looked(template)),
  );
};

const looked = (template: Record<string, unknown>): Synthesised => {
  const all = z
    .looseObject({ Resources: z.record(z.string(), Resource) })
    .parse(template).Resources;
  return {
    all,
    template: Template.fromJSON(template),
    text: JSON.stringify(template, undefined, 1),
    suppressions: Object.values(all).flatMap(
      ({ Metadata }) => Metadata?.cdk_nag?.rules_to_suppress ?? [],
    ),
    types: new Set(Object.values(all).map(({ Type }) => Type)),
    resource: (id) => known(all[id], `the resource ${id}`),
    resources: (type) =>
      Object.fromEntries(Object.entries(all).filter(([, { Type }]) => Type === type)),
  };
};

/** A property with its references written as text: `<Table.Arn>/index/board`. */
export const readable = (value: unknown): string => {
  if (typeof value === "string") return value;
  const parsed = Intrinsic.parse(value);
  if ("Ref" in parsed) return `<${parsed.Ref}>`;
  if ("Fn::GetAtt" in parsed) return `<${parsed["Fn::GetAtt"].join(".")}>`;
  return parsed["Fn::Join"][1].map(readable).join(parsed["Fn::Join"][0]);
};

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
  z.strictObject({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }),
]);
