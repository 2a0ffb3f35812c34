import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Item = Readonly<Record<string, AttributeValue>>;
interface Given {
  readonly item: Item | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
}
type Test = (given: Given) => boolean;
type Operand = (given: Given) => AttributeValue | undefined;

const known = new Map<string, Test>();

/** Whether an item meets a condition of DynamoDB's language, as far as our adapters speak it. Throws for what they do not. */
export const meets = (expression: string, given: Given): boolean => {
  const test = known.get(expression) ?? parsed(expression);
  known.set(expression, test);
  return test(given);
};

const TOKEN = /\s*(<=|>=|<>|[()=<>,]|[#:]?\w+)/y;

const tokensOf = (expression: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(expression)?.[1];
    if (token === undefined) throw new Error(`not understood at ${at}: ${expression}`);
    tokens.push(token);
  }
  return tokens;
};

/** `or := and (OR and)*`, `and := part (AND part)*`, `part := ( or ) | function(…) | operand sign operand`. */
const parsed = (expression: string): Test => {
  const tokens = tokensOf(expression);
  const take = (wanted?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`${wanted ?? "more"} is missing in ${expression}`);
    return token;
  };
  const joined = (word: string, part: () => Test, join: (tests: readonly Test[]) => Test): Test => {
    const tests = [part()];
    while (tokens[0] === word) {
      take();
      tests.push(part());
    }
    return tests.length === 1 && tests[0] ? tests[0] : join(tests);
  };
  const or = (): Test => joined("OR", and, (tests) => (given) => tests.some((each) => each(given)));
  const and = (): Test =>
    joined("AND", part, (tests) => (given) => tests.every((each) => each(given)));
  const part = (): Test => {
    if (tokens[0] === "(") {
      take();
      const inner = or();
      take(")");
      return inner;
    }
    const first = take();
    return tokens[0] === "(" ? call(first) : comparison(operandOf(first));
  };
  const call = (name: string): Test => {
    take("(");
    const subject = operandOf(take());
    let other: Operand | undefined;
    if (tokens[0] === ",") {
      take();
      other = operandOf(take());
    }
    take(")");
    return calling(name, subject, other);
  };
  const comparison = (left: Operand): Test => {
    const sign = take();
    if (sign === "BETWEEN") {
      const from = operandOf(take());
      take("AND");
      const to = operandOf(take());
      return (given) => compared(left, ">=", from)(given) && compared(left, "<=", to)(given);
    }
    return compared(left, sign, operandOf(take()));
  };
  const whole = or();
  if (tokens.length > 0) throw new Error(`${tokens.join(" ")} is left of ${expression}`);
  return whole;
};

const operandOf =
  (token: string): Operand =>
  ({ item, names, values }) =>
    token.startsWith(":")
      ? values[token]
      : item?.[token.startsWith("#") ? (names[token] ?? "") : token];

const calling = (name: string, subject: Operand, other: Operand | undefined): Test => {
  switch (name) {
    case "attribute_not_exists":
      return (given) => subject(given) === undefined;
    case "attribute_exists":
      return (given) => subject(given) !== undefined;
    case "begins_with":
      return (given) => subject(given)?.S?.startsWith(other?.(given)?.S ?? "\u0000") === true;
    default:
      throw new Error(`the function ${name} is not known here`);
  }
};

const compared =
  (left: Operand, sign: string, right: Operand): Test =>
  (given) => {
    const order = orderOf(left(given), right(given));
    if (order === undefined) return false;
    switch (sign) {
      case "=":
        return order === 0;
      case "<>":
        return order !== 0;
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      default:
        throw new Error(`the sign ${sign} is not known here`);
    }
  };

/** Nothing where one is missing or they are of two types: no comparison holds then. */
const orderOf = (
  one: AttributeValue | undefined,
  other: AttributeValue | undefined,
): number | undefined => {
  if (one?.N !== undefined && other?.N !== undefined) return Number(one.N) - Number(other.N);
  if (one?.S === undefined || other?.S === undefined) return undefined;
  if (one.S === other.S) return 0;
  return one.S < other.S ? -1 : 1;
};
