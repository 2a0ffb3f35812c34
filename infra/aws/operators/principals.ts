import { WrongContext } from "../wrong-context.ts";

/** Who works on a deployment, by what they do there. */
export type OperatorRole = "operators" | "userAdministrators" | "auditors";

/** ARNs of those who may take each role on; a role that nobody is named for is not made. */
export type Operators = Readonly<Record<OperatorRole, readonly string[]>>;

interface Place {
  readonly context: (name: string) => string | undefined;
  /** `aws` or `aws-cn`. */
  readonly partition: string;
  readonly hasUserPool: boolean;
}

/** Who is named by `-c operators=`, `-c userAdministrators=` and `-c auditors=`. Throws WrongContext for what is nobody. */
export const operatorsOf = (place: Place): Operators => {
  const operators = {
    operators: principalsOf("operators", place),
    userAdministrators: principalsOf("userAdministrators", place),
    auditors: principalsOf("auditors", place),
  };
  if (operators.userAdministrators.length > 0 && !place.hasUserPool)
    throw new WrongContext(
      "-c userAdministrators names people who keep the built-in user pool, and this deployment has none",
    );
  return operators;
};

const principalsOf = (name: OperatorRole, { context, partition }: Place): readonly string[] => {
  const given = context(name);
  if (given === undefined) return [];
  const named = given.split(",").map((each) => each.trim());
  const nobody = named.find((arn) => !isPrincipal(arn, partition));
  if (nobody !== undefined)
    throw new WrongContext(
      `-c ${name}: ${nobody} is no user, role or account of this partition, such as arn:${partition}:iam::123456789012:user/wang`,
    );
  return named;
};

/** A person, a role or a whole account, each by its name: nothing that stands for many. */
const isPrincipal = (arn: string, partition: string): boolean =>
  arn.startsWith(`arn:${partition}:iam::`) &&
  /^arn:[a-z-]+:iam::\d{12}:(root|(user|role)\/[\w+=.@/-]+)$/.test(arn);

/**
 * Whoever signs in to a role is asked for the second factor there, and the session says nothing of it; of a user, and of whoever an
 * account lets in, it is asked here.
 */
export const needsSecondFactor = (arn: string): boolean => !arn.includes(":role/");
