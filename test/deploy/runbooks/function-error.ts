import * as z from "zod";
import { personAt } from "../../journey/client.ts";
import { deployedTarget } from "../deployed-target.ts";
import { errorLines } from "./error-lines.ts";
import { holds, type Runbook } from "./runbook.ts";
import { functionNamed, withoutItsTable } from "./troubles.ts";

const COUNTY = "140524";
const Problem = z.object({ requestId: z.string() });

/** Runbook "function errors": the request id of a 500 leads to the line of the log that says why. */
export const functionError: Runbook = async (walk) => {
  const inspector = await personAt(deployedTarget(walk.target), "inspector", "14");
  const before = await inspector.status(COUNTY);
  const mend = await withoutItsTable(await functionNamed(walk, "ReadStatus"));
  const path = `${inspector.at(COUNTY)}/status`;
  const answer = await inspector.call("GET", path);
  holds("a function without its table answers 500", answer.status === 500, answer.json);
  const { requestId } = Problem.parse(answer.json);
  walk.note(`trouble: read-status cannot reach its table; it answered 500, request ${requestId}`);
  const lines = await errorLines(walk, "ReadStatus", `"${requestId}"`);
  holds("the line names the request", lines.includes(requestId), lines);
  await mend();
  const after = await inspector.status(COUNTY);
  holds("the status is what it was", JSON.stringify(after) === JSON.stringify(before), after);
  walk.note(`right again: ${COUNTY} is read, ${after.score} in version ${after.version} as before`);
};
