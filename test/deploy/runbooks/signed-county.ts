import { ulid } from "ulid";
import { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { personAt, type Target } from "../../journey/client.ts";
import { figures, narrative } from "../../journey/files.ts";
import type { Walk } from "./runbook.ts";

/** A county files a figure and its own words, and its leader signs for them; whatever else is missing is known to be. */
export const signedCounty = async (
  { target, note }: { readonly target: Target; readonly note: Walk["note"] },
  county: string,
): Promise<{ readonly evidenceId: string; readonly version: number; readonly mark: string }> => {
  const clerk = await personAt(target, "clerk", county);
  const { evidenceId } = await clerk.file(county, figures({ headTeacherAllowance: "500" }));
  await clerk.file(county, narrative());
  const { version } = await clerk.statusWhen(
    county,
    ({ score, narrative: filed }) => score === "1.00" && filed !== undefined,
  );
  const leader = await personAt(target, "leader", county);
  const review = ReviewAnswer.parse((await leader.call("GET", `${leader.at(county)}/review`)).json);
  const { mark } = review.case;
  const { status, json } = await leader.call("POST", `${leader.at(county)}/decisions`, {
    body: {
      ...{ id: ulid(), kind: "signedOff", mark, statement: true },
      acknowledged: review.items.map(({ id }) => id),
    },
  });
  if (status !== 201) throw new Error(`the sign-off of ${county} was answered ${status}`);
  const { number } = DecisionAnswer.parse(json);
  note(`${county}: version ${version} is signed by decision ${number}, its mark is ${mark}`);
  return { evidenceId, version, mark };
};
