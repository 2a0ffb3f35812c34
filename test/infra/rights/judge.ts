import { type Context, conditionsHold, isLike } from "./conditions.ts";
import type { Statement } from "./policy.ts";

/** Who asks: a role of the account by its ARN, or a service by itself. */
export type Caller =
  | { readonly kind: "role"; readonly arn: string; readonly account: string }
  | { readonly kind: "service"; readonly name: string };

/** One request as IAM sees it. */
export interface Call {
  /** `dynamodb:GetItem` */
  readonly action: string;
  /** An ARN, or `*` where the action has none. */
  readonly resource: string;
  readonly context: Context;
}

export interface Policies {
  /** Of the caller's role. */
  readonly identity: readonly Statement[];
  /** Of what is asked for: a bucket, a queue, a topic, a key. */
  readonly resource: readonly Statement[];
}

/**
 * `denied`: a statement forbids it. `unmentioned`: none allows it, which refuses it as well. Within one account either side
 * may allow; a key is used only where its own policy allows it or leaves it to the account's roles (IAM User Guide, "Policy
 * evaluation logic"; KMS Developer Guide, "Default key policy").
 */
export const judge = (
  caller: Caller,
  call: Call,
  { identity, resource }: Policies,
): "allowed" | "denied" | "unmentioned" => {
  const byRole = caller.kind === "role" ? identity.filter((each) => speaksOf(each, call)) : [];
  const byResource = resource
    .filter((each) => speaksOf(each, call))
    .map((statement) => ({ statement, named: nameOf(statement, caller) }))
    .filter(({ named }) => named !== "others");
  if ([...byRole, ...byResource.map(({ statement }) => statement)].some(isDeny)) return "denied";
  const roleAllows = byRole.length > 0;
  const namesCaller = byResource.some(({ named }) => named === "caller");
  const namesAccount = byResource.some(({ named }) => named === "account");
  const isAllowed = call.action.startsWith("kms:")
    ? namesCaller || (namesAccount && roleAllows)
    : namesCaller || roleAllows;
  return isAllowed ? "allowed" : "unmentioned";
};

/** Whether a statement is about such a request, whoever makes it. */
export const speaksOf = (statement: Statement, { action, resource, context }: Call): boolean =>
  statement.Action.some((each) => isLike(action.toLowerCase(), each.toLowerCase())) &&
  statement.Resource.some((each) => isLike(resource, each)) &&
  conditionsHold(statement, context);

const isDeny = ({ Effect }: Statement): boolean => Effect === "Deny";

/** The account's root stands for the account: it leaves what it allows to the policies of its roles. */
const nameOf = (
  { Principal, Effect }: Statement,
  caller: Caller,
): "caller" | "account" | "others" => {
  if (Principal === undefined) throw new Error("a policy of a resource names nobody");
  const { AWS, Service } = Principal;
  if (caller.kind === "service") {
    const isDenied = Effect === "Deny" && AWS.includes("*");
    return isDenied || Service.includes(caller.name) ? "caller" : "others";
  }
  if (AWS.includes("*") || AWS.includes(caller.arn)) return "caller";
  const root = caller.arn.replace(/:role\/.*$/, ":root");
  if (!AWS.includes(root) && !AWS.includes(caller.account)) return "others";
  return Effect === "Deny" ? "caller" : "account";
};
