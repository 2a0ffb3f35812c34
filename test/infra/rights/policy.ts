import * as z from "zod";

const Text = z.string();
const oneOrMore = z.union([Text.transform((text) => [text]), z.array(Text).min(1)]);
const ConditionValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Strict: what the simulator does not know (`NotAction`, `NotPrincipal`) is no policy to it. */
interface Named {
  readonly AWS: readonly string[];
  readonly Service: readonly string[];
}
const Principal = z.union([
  z.literal("*").transform((): Named => ({ AWS: ["*"], Service: [] })),
  z.strictObject({ AWS: oneOrMore.default([]), Service: oneOrMore.default([]) }),
]);

/** A statement of a policy document, its references resolved; whatever may stand alone is a list. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Action: oneOrMore,
  Resource: oneOrMore,
  Principal: Principal.optional(),
  Condition: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.union([ConditionValue.transform((value) => [value]), z.array(ConditionValue)]),
      ),
    )
    .default({}),
});
export type Statement = z.infer<typeof Statement>;

export const PolicyDocument = z.strictObject({
  Version: z.literal("2012-10-17"),
  Statement: z.array(Statement),
});
