import { DeleteTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { BoardAnswer } from "../../../events/api/status.ts";
import { eventually, type Person, personAt } from "../../journey/client.ts";
import { deployedTarget } from "../deployed-target.ts";
import { holds, output, type Runbook, type Walk } from "./runbook.ts";
import { signedCounty } from "./signed-county.ts";
import { emptied } from "./table-rows.ts";

/** Signed, and as it was signed until today. */
const KEPT = "140425";
/** Signed, and its file deleted since by an operator: what was signed is not what the bucket gives. */
const CHANGED = "140426";

/**
 * "Restore from backup": every row is gone; the bucket gives receipts, claims and statuses back, the restored table the
 * decisions. Versions begin anew, and still nothing becomes final that was not.
 */
export const tableLost: Runbook = async (walk) => {
  const { operator, note } = walk;
  const table = output(walk, "TableName");
  const restored = `${table}-restored`;
  const inspector = await personAt(deployedTarget(walk.target), "inspector", "14");
  await signedCounties(walk, inspector);
  const before = await pointsOf(inspector);
  const [kept, changed] = [await inspector.status(KEPT), await inspector.status(CHANGED)];
  note(
    "NOT SHOWN: a moment in the past; the emulator restores what is there, so it is asked first",
  );
  await operator.aws(
    ...["dynamodb", "restore-table-to-point-in-time", "--source-table-name", table],
    ...["--target-table-name", restored, "--use-latest-restorable-time"],
    ...["--query", "TableDescription.TableStatus", "--output", "text"],
  );
  const rows = await emptied(table);
  note(`trouble: all ${rows} rows of the table are gone`);
  await operator.npm("reconcile");
  await eventually(
    () => pointsOf(inspector),
    (points) => points === before,
  );
  const unsigned = [await inspector.status(KEPT), await inspector.status(CHANGED)];
  const isNoneFinal = unsigned.every(({ provisional }) => provisional);
  holds("nothing is final before decisions are back", isNoneFinal, unsigned.length);
  note("every county has the points it had, from the bucket alone; none is final");
  await decisionsRestored(walk, restored);
  await isAsSigned(walk, inspector, { kept: kept.version, changed: changed.version });
  const again = await operator.npm("reconcile");
  holds("all agree in the end", again.includes("一致"), again);
  await new DynamoDBClient().send(new DeleteTableCommand({ TableName: restored }));
};

/** The points of every county of the province, as its board shows them. */
const pointsOf = async (inspector: Person): Promise<string> => {
  const { json } = await inspector.call("GET", "/cycles/2021/board?division=14");
  const { counties } = BoardAnswer.parse(json);
  return counties.map(({ county, score, grade }) => `${county} ${score} ${grade}`).join("\n");
};

const signedCounties = async (walk: Walk, inspector: Person): Promise<void> => {
  await signedCounty(walk, KEPT);
  const { evidenceId } = await signedCounty(walk, CHANGED);
  for (const county of [KEPT, CHANGED])
    await inspector.statusWhen(county, ({ provisional }) => !provisional);
  const Key = `evidence/2021/${CHANGED}/${evidenceId}/figures.csv`;
  await new S3Client().send(
    new DeleteObjectCommand({ Bucket: output(walk, "EvidenceBucketName"), Key }),
  );
  await inspector.statusWhen(CHANGED, ({ score, provisional }) => score === "0.00" && provisional);
  walk.note(`${CHANGED}: its file is deleted afterwards, so it is provisional again`);
};

const decisionsRestored = async ({ operator }: Walk, restored: string): Promise<void> => {
  const planned = await operator.npm("restore-decisions", "--from", restored, "--dry-run");
  const [, count] = /将拷回 (\d+) 条/.exec(planned) ?? [];
  // Those of the journey are among them
  holds("the decisions of both counties are to be copied", Number(count) >= 2, planned);
  holds("no chain differs", !planned.includes("≠"), planned);
  const copied = await operator.npm("restore-decisions", "--from", restored);
  holds("as many are copied", copied.includes(`已拷回 ${count} 条`), copied);
  const again = await operator.npm("restore-decisions", "--from", restored);
  holds("the second time none is copied", again.includes("已拷回 0 条"), again);
  // The stream told of each decision before its head came, but for the last
  await operator.npm("reconcile");
};

interface VersionsBefore {
  readonly kept: number;
  readonly changed: number;
}

/** A restore never makes final what was not: the sign-off stands for what was signed, whatever the number of its version. */
const isAsSigned = async (
  { note }: Walk,
  inspector: Person,
  before: VersionsBefore,
): Promise<void> => {
  const kept = await inspector.statusWhen(KEPT, ({ provisional }) => !provisional);
  note(`${KEPT}: final again, version ${kept.version} (${before.kept} before the loss)`);
  const changed = await inspector.statusWhen(CHANGED, ({ provisional }) => provisional);
  note(
    `${CHANGED}: provisional still, version ${changed.version} (${before.changed} before the loss)`,
  );
};
