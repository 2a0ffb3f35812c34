import { eventually } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { holds, output, type Runbook } from "./runbook.ts";
import {
  clerkOf,
  functionNamed,
  hurried,
  uploaded,
  waitingIn,
  withoutItsTable,
} from "./troubles.ts";

const COUNTIES = ["140406", "140423"] as const;

/** Runbook "dead letters": uploads that ingest could not process in all its tries count in the end. */
export const deadLetter: Runbook = async (walk) => {
  const { npm } = walk.operator;
  const queue = output(walk, "EvidenceEventsQueue");
  const deadLetters = output(walk, "EvidenceEventsDeadLetters");
  const patient = await hurried(queue, 2);
  const mend = await withoutItsTable(await functionNamed(walk, "IngestEvidence"));
  const uploads = [];
  for (const county of COUNTIES) {
    const clerk = await clerkOf(walk, county);
    const file = figures({ headTeacherAllowance: "500" });
    uploads.push({ county, clerk, evidenceId: await uploaded(clerk, county, file) });
  }
  await eventually(
    () => waitingIn(deadLetters),
    (count) => count === uploads.length,
  );
  walk.note("trouble: ingest-evidence cannot reach its table; two uploads became dead letters");
  const listed = await npm("redrive");
  for (const { evidenceId } of uploads)
    holds("each is listed by what it is about", listed.includes(evidenceId), listed);
  holds("its reason is", /message failed: \w+Exception/.test(listed), listed);
  await mend();
  await patient();
  walk.note("the cause is mended");
  const one = await npm("redrive", "--id", idOf(uploads[0]?.evidenceId ?? "", listed));
  holds("the first is accepted", one.includes("receipt accepted"), one);
  const rest = await npm("redrive", "--all");
  holds("the other is accepted", rest.includes("receipt accepted"), rest);
  for (const { county, clerk, evidenceId } of uploads) {
    await clerk.receiptWhen(county, evidenceId, "accepted");
    await clerk.statusWhen(county, (status) => status.score === "1.00");
  }
  const left = await npm("redrive", "--list");
  holds("no dead letter is left", left.includes("no dead letters"), left);
  walk.note(`right again: both uploads are accepted, ${COUNTIES.join(" and ")} have 1.00`);
};

/** The id of the letter that is about an evidence, as the list shows it. */
const idOf = (evidenceId: string, listed: string): string => {
  const line = listed.split("\n").find((each) => each.includes(evidenceId)) ?? "";
  return /[0-9a-f]{8,}/.exec(line)?.[0] ?? "";
};
