import { type Call, speaksOf } from "./judge.ts";
import type { Statement } from "./policy.ts";

/** What a role allows and none of the calls asks for: one line an action and resource. */
export const unusedRights = (
  statements: readonly Statement[],
  calls: readonly Call[],
): readonly string[] =>
  statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap((statement) =>
      statement.Action.flatMap((action) =>
        statement.Resource.map((resource) => ({
          ...statement,
          Action: [action],
          Resource: [resource],
        })),
      ),
    )
    .filter((right) => !calls.some((call) => speaksOf(right, call)))
    .map(({ Action, Resource }) => `${Action[0]} on ${Resource[0]}`);
