import { join } from "node:path";
import { ulid } from "ulid";
import { type Person, personAt, type Target } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { openingOf2021 } from "../../support/cycle-of-2021.ts";
import { type CdkOptions, type Context, cdk } from "../cdk.ts";
import { emulatedApiUrl } from "../deployed-target.ts";
import type { Journal } from "../journal.ts";
import { type Operator, operator } from "../runbooks/operator.ts";
import { holds } from "../runbooks/runbook.ts";
import { signedCounty } from "../runbooks/signed-county.ts";
import { allKept } from "./all-kept.ts";
import { type People, targetWith } from "./enrolled-people.ts";
import { type PrintedReport, printedReport, verdictOn } from "./printed-report.ts";
import { rebuiltTable } from "./rebuilt-table.ts";
import { quietDump, type RowDump } from "./row-dump.ts";
import { type Seen, seenOtherwise, seenThroughApi } from "./seen-through-api.ts";

export interface StackLostOptions extends CdkOptions {
  readonly endpoint: string;
  readonly journal: Journal;
  /** Of the stage `prod`, as the emulator can have it. */
  readonly context: Context;
}

/** Signed by its leader, and reported. */
const SIGNED = "140425";
/** Took something back, by name and with a reason. */
const WITHDRAWN = "140427";
const COUNTIES = [SIGNED, WITHDRAWN];

type Outputs = Readonly<Record<string, string>>;

/**
 * "The stack is gone": a deployment in which everything is protected is deleted all the same, and its table too. What
 * stayed is taken into a new stack, the table is made again, and everybody goes on where they were.
 */
export const stackLost = async (options: StackLostOptions): Promise<void> => {
  const { journal, context } = options;
  const app = cdk(options);
  const { outputs } = await journal.step("prod: cdk deploy", () => app.deploy(context));
  journal.note("NOT SHOWN: -c gradual=on; the emulator has no CodeDeploy");
  const people: People = new Map();
  const walk = drill(options, people);
  const before = await journal.step("prod: two counties, a calendar, people with two factors", () =>
    walk.lived(outputs),
  );
  await journal.step("prod: the stack is deleted, and its table too", () => walk.lost(outputs));
  const enrolled = people.size;
  const again = await journal.step("prod: what stayed is taken into a new stack", async () => {
    const mapping = join(options.folder, "retained.json");
    const told = await walk.operator.npm("retained", "--out", mapping);
    holds("the table is told to be gone", /无 gone\s+StorageTable/.test(told), told);
    await app.import(context, mapping);
    const deployed = await app.deploy(context);
    isSameStore(outputs, deployed.outputs);
    return deployed.outputs;
  });
  await journal.step("prod: the table is made again", () => walk.rebuilt(again, before.rows));
  await journal.step("prod: everybody goes on where they were", () => walk.goneOn(again, before));
  holds("nobody had to be entered again", people.size === enrolled, [...people.keys()]);
};

/** Ids by which people and programs know the deployment. */
const isSameStore = (before: Outputs, after: Outputs): void => {
  for (const name of ["EvidenceBucketName", "ReportsBucketName", "UserPoolId", "UserPoolClientId"])
    holds(`${name} is what it was`, before[name] === after[name], [before[name], after[name]]);
};

interface Before {
  readonly seen: Seen;
  readonly rows: RowDump;
  readonly report: PrintedReport;
}

const drill = ({ endpoint, journal, root, env }: StackLostOptions, people: People) => {
  const stage = "prod";
  const { note } = journal;
  const acting: Operator = operator(journal, { cwd: root, env, stage });
  const targetOf = (outputs: Outputs): Target =>
    targetWith(
      {
        apiUrl: emulatedApiUrl(endpoint, outputs.ApiUrl ?? ""),
        poolId: outputs.UserPoolId ?? "",
        clientId: outputs.UserPoolClientId ?? "",
      },
      people,
    );
  const inspectorOf = (outputs: Outputs) => personAt(targetOf(outputs), "inspector", "14");
  return {
    operator: acting,
    lived: async (outputs: Outputs): Promise<Before> => {
      const target = targetOf(outputs);
      await calendarOpened(await personAt(target, "director", "14"));
      await signedCounty({ target, note }, SIGNED);
      await tookBack(await personAt(target, "clerk", WITHDRAWN));
      const inspector = await inspectorOf(outputs);
      await inspector.statusWhen(SIGNED, ({ provisional }) => !provisional);
      const report = await printedReport(inspector, SIGNED);
      const table = outputs.TableName ?? "";
      const kept = await allKept({ table, bucket: outputs.EvidenceBucketName ?? "" });
      const rows = await quietDump(table);
      note(`${rows.size} rows, ${kept} objects of the ledger, a report printed`);
      return { seen: await seenThroughApi(inspector, COUNTIES), rows, report };
    },
    lost: (outputs: Outputs) => lost(acting, outputs, note),
    rebuilt: async (outputs: Outputs, before: RowDump): Promise<void> => {
      const table = outputs.TableName ?? "";
      const differences = await rebuiltTable({ operator: acting, note, table, before });
      holds("the table is what it was, field by field", differences.length === 0, differences);
      await acting.npm("resume");
    },
    goneOn: async (outputs: Outputs, { seen, report }: Before): Promise<void> => {
      const inspector = await inspectorOf(outputs);
      const otherwise = seenOtherwise(seen, await seenThroughApi(inspector, COUNTIES));
      holds("people see what they saw", otherwise.length === 0, otherwise);
      const verdict = await verdictOn(inspector, report);
      holds("the report printed before is genuine", verdict === "genuine", verdict);
      const clerk = await personAt(targetOf(outputs), "clerk", WITHDRAWN);
      await clerk.file(WITHDRAWN, figures({ universityPartnerships: "3" }));
      const { version, score } = await clerk.statusWhen(WITHDRAWN, (now) => now.score !== "1.00");
      await allKept({ table: outputs.TableName ?? "", bucket: outputs.EvidenceBucketName ?? "" });
      await acting.npm("audit", "--cycle", "2021");
      note(`${WITHDRAWN}: a new upload counts, version ${version}, ${score} points`);
    },
  };
};

/** Long enough for whatever day the rehearsal is walked on. */
const windows = {
  fill: { from: "2021-09-01", until: "2098-12-31" },
  city: { from: "2099-01-01", until: "2099-06-30" },
  province: { from: "2099-07-01", until: "2099-12-31" },
};

const calendarOpened = async (director: Person): Promise<void> => {
  const { status, json } = await director.call("POST", "/cycles/2021/decisions", {
    body: { id: ulid(), ...openingOf2021, windows },
  });
  holds("the cycle is opened", status === 201, json);
};

const tookBack = async (clerk: Person): Promise<void> => {
  await clerk.file(WITHDRAWN, figures({ headTeacherAllowance: "500" }));
  const { evidenceId } = await clerk.file(WITHDRAWN, figures({ headTeacherAllowance: "440" }));
  await clerk.statusWhen(WITHDRAWN, ({ score }) => score === "0.00");
  await clerk.withdraw(WITHDRAWN, evidenceId, "数据口径有误");
  await clerk.receiptWhen(WITHDRAWN, evidenceId, "withdrawn");
  await clerk.statusWhen(WITHDRAWN, ({ score }) => score === "1.00");
};

/** Somebody with every right takes one protection after the other away. */
const lost = async (
  { aws }: Operator,
  outputs: Outputs,
  note: (text: string) => void,
): Promise<void> => {
  const stack = ["--stack-name", "duxue-prod-14"];
  const table = ["--table-name", outputs.TableName ?? ""];
  const quiet = ["--query", "''", "--output", "text"];
  const refused = await aws("cloudformation", "delete-stack", ...stack).catch(String);
  holds("the stack refuses to be deleted", refused.includes("TerminationProtection"), refused);
  const unprotect = "--no-enable-termination-protection";
  await aws("cloudformation", "update-termination-protection", ...stack, unprotect, ...quiet);
  await aws("cloudformation", "delete-stack", ...stack);
  await aws("cloudformation", "wait", "stack-delete-complete", ...stack);
  const unlock = "--no-deletion-protection-enabled";
  await aws("dynamodb", "update-table", ...table, unlock, ...quiet);
  await aws("dynamodb", "delete-table", ...table, ...quiet);
  note("trouble: the stack is gone, and somebody tidied its table up too");
};
