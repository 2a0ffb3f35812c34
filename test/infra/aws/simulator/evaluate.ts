import * as z from "zod";

/**
 * IAM's own rules ("Policy evaluation logic"), as far as the templates use them: an explicit denial wins, then something has
 * to allow. What a template says that is not understood here throws: nothing is allowed by being overlooked.
 */

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const Condition = z.record(
  z.string(),
  z.record(z.string(), z.union([Texts, z.number().transform((number) => [String(number)])])),
);
const Principal = z.union([z.literal("*"), z.record(z.string(), Texts)]);

export const Policy = z.object({
  Version: z.literal("2012-10-17"),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().optional(),
      Effect: z.enum(["Allow", "Deny"]),
      Principal: Principal.optional(),
      Action: Texts,
      Resource: Texts,
      Condition: Condition.optional(),
    }),
  ),
});
export type Policy = z.infer<typeof Policy>;
type Statement = Policy["Statement"][number];

/** Who asks: a role of the account, a service, or the account's root as a key's policy names it. */
export interface Caller {
  readonly role?: string;
  readonly service?: string;
}

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly caller: Caller;
  /** Condition keys and their values. */
  readonly context: Readonly<Record<string, string>>;
}

export interface Policies {
  /** Of the caller's role, where it is one. */
  readonly identity: Policy | undefined;
  /** Of what is asked for, where it has one. */
  readonly resource: Policy | undefined;
}

/** Within one account: either side may allow, and a denial of either is the last word. */
export const isAllowed = (request: Request, { identity, resource }: Policies): boolean => {
  const own = (identity?.Statement ?? []).filter((each) => says(each, request));
  const theirs = (resource?.Statement ?? []).filter(
    (each) => names(each.Principal, request.caller) && says(each, request),
  );
  if ([...own, ...theirs].some(({ Effect }) => Effect === "Deny")) return false;
  const direct = theirs.filter(({ Principal: principal }) => !isAccount(principal));
  return [...own, ...direct].length > 0;
};

/** A key's policy that names the account lets the account's own policies decide ("Key policies in AWS KMS"). */
export const trustsAccount = (key: Policy): boolean =>
  key.Statement.some(
    ({ Effect, Principal: principal, Action }) =>
      Effect === "Allow" && isAccount(principal) && Action.includes("kms:*"),
  );

const isAccount = (principal: Statement["Principal"]): boolean =>
  typeof principal === "object" && (principal.AWS ?? []).some((arn) => arn.endsWith(":root"));

const says = ({ Action, Resource, Condition: condition }: Statement, request: Request): boolean =>
  Action.some((pattern) => matches(pattern, request.action)) &&
  Resource.some((pattern) => matches(pattern, request.resource)) &&
  Object.entries(condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, request.context[key], values)),
  );

const names = (principal: Statement["Principal"], { role, service }: Caller): boolean => {
  if (principal === undefined) throw new Error("a policy of a resource names nobody");
  if (principal === "*") return true;
  return Object.entries(principal).some(([kind, who]) => {
    if (kind === "Service") return service !== undefined && who.includes(service);
    if (kind === "AWS")
      return who.some((each) => each === "*" || each === role || isRoot(each, role));
    throw new Error(`a principal of the kind ${kind} is not understood`);
  });
};

const isRoot = (arn: string, role: string | undefined): boolean =>
  role !== undefined && arn.endsWith(":root");

const holds = (operator: string, value: string | undefined, wanted: readonly string[]): boolean => {
  switch (operator) {
    case "StringEquals":
    case "ArnEquals":
      return value !== undefined && wanted.includes(value);
    case "StringLike":
    case "ArnLike":
      return value !== undefined && wanted.some((pattern) => matches(pattern, value));
    case "Bool":
      return value !== undefined && wanted.includes(value);
    // True of nothing, as IAM has it: whoever leaves the key out is not held to it
    case "ForAllValues:StringLike":
      return value === undefined || wanted.some((pattern) => matches(pattern, value));
    case "NumericLessThan":
      return value !== undefined && wanted.every((each) => Number(value) < Number(each));
    default:
      throw new Error(`a condition ${operator} is not understood`);
  }
};

/** `*` stands for anything; an action is written in either case. */
const matches = (pattern: string, value: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(value);
};
