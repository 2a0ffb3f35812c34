import type { Statement } from "./policy.ts";

/** What a request says of itself, by condition key; a key that it does not say is left out. */
export type Context = Readonly<Partial<Record<ConditionKey, readonly string[]>>>;

/** Keys of which it is known which requests say them (`aws-calls.ts`); of any other no statement could be judged. */
const conditionKeys = [
  "aws:SecureTransport",
  "aws:SourceAccount",
  "aws:SourceArn",
  "dynamodb:LeadingKeys",
  "kms:ViaService",
  "s3:TlsVersion",
] as const;
type ConditionKey = (typeof conditionKeys)[number];

type Compare = (given: string, wanted: string) => boolean;

/** IAM User Guide, "IAM JSON policy elements: Condition operators". */
const comparisons: Readonly<Record<string, Compare>> = {
  StringEquals: (given, wanted) => given === wanted,
  StringLike: (given, wanted) => isLike(given, wanted),
  Bool: (given, wanted) => given.toLowerCase() === wanted.toLowerCase(),
  ArnEquals: (given, wanted) => isArnLike(given, wanted),
  ArnLike: (given, wanted) => isArnLike(given, wanted),
  NumericLessThan: (given, wanted) => Number(given) < Number(wanted),
};

/** Whether all conditions of a statement hold. Throws for an operator or a key that is not known here. */
export const conditionsHold = ({ Condition }: Statement, context: Context): boolean =>
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([name, wanted]) =>
      holds(operator, wanted, context[conditionKey(name)]),
    ),
  );

const conditionKey = (name: string): ConditionKey => {
  const found = conditionKeys.find((key) => key.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`no request is known to say ${name}`);
  return found;
};

const holds = (
  operator: string,
  wanted: readonly string[],
  given: readonly string[] | undefined,
): boolean => {
  if (operator === "Null") return wanted.includes(String(given === undefined));
  const [, quantifier, comparison = ""] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+)$/.exec(operator) ?? [];
  const compare = comparisons[comparison];
  if (compare === undefined) throw new Error(`the operator ${operator} is not known`);
  const isWanted = (value: string) => wanted.some((each) => compare(value, each));
  if (quantifier === "ForAllValues") return (given ?? []).every(isWanted);
  if (quantifier === undefined && given !== undefined && given.length !== 1)
    throw new Error(`${operator} compares one value, not ${given.length}`);
  return (given ?? []).some(isWanted);
};

/** `*` is any text, `?` any one sign. */
export const isLike = (text: string, pattern: string): boolean => patternOf(pattern).test(text);

/** Each of the six parts of an ARN is matched by itself; the last may hold colons. */
const isArnLike = (given: string, wanted: string): boolean => {
  const [parts, patterns] = [given, wanted].map(partsOfArn);
  return patterns?.every((pattern, at) => isLike(parts?.[at] ?? "", pattern)) ?? false;
};

const partsOfArn = (arn: string): readonly string[] => {
  const parts = arn.split(":");
  return [...parts.slice(0, 5), parts.slice(5).join(":")];
};

const patterns = new Map<string, RegExp>();

const patternOf = (pattern: string): RegExp => {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const found = patterns.get(pattern) ?? new RegExp(`^${text}$`, "s");
  patterns.set(pattern, found);
  return found;
};
