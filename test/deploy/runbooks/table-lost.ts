import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { DeleteTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient, UpdateEventSourceMappingCommand } from "@aws-sdk/client-lambda";
import { ulid } from "ulid";
import { stackResources } from "../../../infra/aws/operations/stack-resources.ts";
import { writingParts } from "../../../infra/aws/operations/writing-parts.ts";
import { type Person, personAt, type Target } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { deployedTarget } from "../deployed-target.ts";
import { allKept } from "../disasters/all-kept.ts";
import { printedReport, verdictOn } from "../disasters/printed-report.ts";
import { rebuiltTable } from "../disasters/rebuilt-table.ts";
import { quietDump, type RowDump, rowDifferences } from "../disasters/row-dump.ts";
import { seenOtherwise, seenThroughApi } from "../disasters/seen-through-api.ts";
import { listenToBus } from "../event-listener.ts";
import { holds, output, type Runbook, type Walk } from "./runbook.ts";
import { signedCounty } from "./signed-county.ts";
import { emptied } from "./table-rows.ts";

/** Signed, and reported. */
const SIGNED = "140425";
/** Took something back, by name and with a reason. */
const WITHDRAWN = "140426";
/** Decided in the last second: the ledger had not heard of it. */
const LATE = "140430";
const COUNTIES = [SIGNED, WITHDRAWN, LATE];

/**
 * "Restore from backup": every row is gone; bucket and ledger give them back, versions, decisions and numbers included, and a
 * table of an earlier moment the one decision that the ledger had not kept yet.
 */
export const tableLost: Runbook = async (walk) => {
  const { operator, note } = walk;
  const table = output(walk, "TableName");
  const target = deployedTarget(walk.target);
  const inspector = await personAt(target, "inspector", "14");
  await lived(walk, target);
  await inspector.statusWhen(SIGNED, ({ provisional }) => !provisional);
  const report = await printedReport(inspector, SIGNED);
  const kept = await allKept({ table, bucket: output(walk, "EvidenceBucketName") });
  note(`the ledger has caught up: ${kept} objects`);
  await switched(walk, "KeepLedger", false);
  await assigned(await personAt(target, "clerk", LATE));
  const before = await quietDump(table);
  const seen = await seenThroughApi(inspector, COUNTIES);
  const restored = await restoredBeforehand(walk, table);
  const listener = await listenToBus(output(walk, "EventBusName"), "during-the-loss");
  await lostAtOnce(walk, table);
  const differences = await rebuiltTable({ operator, note, table, before });
  isLateAlone(differences);
  await decisionRestored(walk, restored);
  await operator.npm("resume");
  await operator.npm("reconcile");
  await isAsBefore(walk, table, before);
  const otherwise = seenOtherwise(seen, await seenThroughApi(inspector, COUNTIES));
  holds("people see what they saw", otherwise.length === 0, otherwise);
  const verdict = await verdictOn(inspector, report);
  holds("the report printed before is genuine", verdict === "genuine", verdict);
  const again = await operator.npm("reconcile");
  holds("all agree in the end", again.includes("一致"), again);
  await operator.npm("audit", "--cycle", "2021");
  const { statuses } = await listener.heard();
  await listener.stop();
  holds("nothing was told twice", statuses.length === 0, statuses);
  await new DynamoDBClient().send(new DeleteTableCommand({ TableName: restored }));
};

const lived = async ({ note }: Walk, target: Target): Promise<void> => {
  await signedCounty({ target, note }, SIGNED);
  const clerk = await personAt(target, "clerk", WITHDRAWN);
  await clerk.file(WITHDRAWN, figures({ headTeacherAllowance: "500" }));
  const { evidenceId } = await clerk.file(WITHDRAWN, figures({ headTeacherAllowance: "440" }));
  await clerk.statusWhen(WITHDRAWN, ({ score }) => score === "0.00");
  await clerk.withdraw(WITHDRAWN, evidenceId, "数据口径有误");
  await clerk.receiptWhen(WITHDRAWN, evidenceId, "withdrawn");
  await clerk.statusWhen(WITHDRAWN, ({ score }) => score === "1.00");
  const late = await personAt(target, "clerk", LATE);
  await late.file(LATE, figures({ headTeacherAllowance: "500" }));
  await late.statusWhen(LATE, ({ score }) => score === "1.00");
};

const assigned = async (office: Person): Promise<void> => {
  const { status, json } = await office.call("POST", `${office.at(LATE)}/decisions`, {
    body: { id: ulid(), kind: "assigned", items: ["3.1"], lead: "education" },
  });
  holds("a decision is taken while keep-ledger is off", status === 201, json);
};

const mappingsOf = async ({ stackName }: Walk) =>
  writingParts(await stackResources(new CloudFormationClient(), stackName)).mappings;

/** Switches the mappings of a function, or of all, as an accident does. */
const switched = async (walk: Walk, construct: string, Enabled: boolean): Promise<void> => {
  const lambda = new LambdaClient();
  for (const { logicalId, id: UUID } of await mappingsOf(walk))
    if (logicalId.startsWith(construct))
      await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
};

const restoredBeforehand = async ({ operator, note }: Walk, table: string): Promise<string> => {
  const restored = `${table}-restored`;
  note(
    "NOT SHOWN: a moment in the past; the emulator restores what is there, so it is asked first",
  );
  await operator.aws(
    ...["dynamodb", "restore-table-to-point-in-time", "--source-table-name", table],
    ...["--target-table-name", restored, "--use-latest-restorable-time"],
    ...["--query", "TableDescription.TableStatus", "--output", "text"],
  );
  return restored;
};

/** Rows of this table go one after the other, and what reads the stream would write again in between. */
const lostAtOnce = async (walk: Walk, table: string): Promise<void> => {
  walk.note("NOT SHOWN: a table that goes in one blow; its rows go while nothing reads its stream");
  await switched(walk, "", false);
  const rows = await emptied(table);
  walk.note(`trouble: all ${rows} rows of the table are gone`);
};

/** What only the table knew: the decision, its client's id, and the head that counts it. */
const isLateAlone = (differences: readonly string[]): void => {
  const others = differences.filter((line) => !line.includes(` ${LATE}#2021 `));
  holds("only the county that decided last lacks anything", others.length === 0, others);
  holds("it lacks its decision", differences.length > 0, differences);
};

const decisionRestored = async ({ operator }: Walk, restored: string): Promise<void> => {
  const planned = await operator.npm("restore-decisions", "--from", restored, "--dry-run");
  holds("one decision is to be copied", planned.includes("将拷回 1 条"), planned);
  holds("no chain differs", !planned.includes("≠"), planned);
  const copied = await operator.npm("restore-decisions", "--from", restored);
  holds("it is copied", copied.includes("已拷回 1 条"), copied);
};

const isAsBefore = async ({ note }: Walk, table: string, before: RowDump): Promise<void> => {
  const now = await quietDump(table);
  const differences = rowDifferences(before, now);
  holds("every row is what it was, field by field", differences.length === 0, differences);
  note(`right again: ${now.size} rows, each field as before`);
};
