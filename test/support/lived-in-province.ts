import { ulid } from "ulid";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { eventually, type Person, personAt, put } from "../journey/client.ts";
import { figures, narrative, scan } from "../journey/files.ts";
import {
  checkingAll,
  county,
  decide,
  peopleOf,
  review,
  seen,
  signing,
} from "../journey/review-people.ts";
import { settingsOf2021 } from "./cycle-of-2021.ts";
import type { TestHost } from "./host.ts";

const always = { from: "2021-01-01", until: "2099-12-31" };
const opening = {
  kind: "cycleOpened",
  ...settingsOf2021,
  windows: {
    fill: { ...always, until: "2099-01-01" },
    city: { from: "2099-01-02", until: "2099-06-30" },
    province: { from: "2099-07-01", until: "2099-12-31" },
  },
};

const reason = "证明材料与填报数字不一致，请核实后补报。";

/** Another county, that nobody decided on. */
export const quietCounty = "140524";

/**
 * Everything that leaves a row behind: a cycle that is opened and moved, evidence taken, refused, replaced, withdrawn, put once
 * more and only promised, decisions of several people, reports and a summary that were given out.
 */
export const liveThrough = async (host: TestHost) => {
  const people = await peopleOf(host);
  const { office, leader, city, department, director, inspector } = people;
  const onCycle = (decision: object) =>
    taken(director.call("POST", "/cycles/2021/decisions", { body: { id: ulid(), ...decision } }));
  await onCycle(opening);
  const withdrawn = await comings(office);
  const quiet = await personAt(host, "clerk", quietCounty);
  await quiet.file(quietCounty, figures({ leaderSchoolVisits: "3" }));
  await quiet.register(quietCounty, scan(["1.1-2"], 5));
  const onCounty = async (person: Person, decision: object) => taken(decide(person, decision));
  await onCounty(department, {
    kind: "selfAssessed",
    item: "3.1",
    points: "3.50",
    note: "执行良好",
  });
  await onCounty(office, checkingAll(await review(office)));
  await onCounty(leader, signing(await review(leader)));
  const first = await review(city);
  await onCounty(city, {
    kind: "returned",
    level: "city",
    items: first.items.filter(({ id }) => id === "8.4").map((item) => ({ ...seen(item), reason })),
    due: "2099-12-31",
  });
  await office.file(county, figures({ headTeacherAllowance: "550", leaderSchoolVisits: "9" }));
  await office.statusWhen(county, ({ priorities }) => JSON.stringify(priorities).includes('"550"'));
  const mended = (await review(office)).items.filter(({ id }) => id === "8.4").map(seen);
  await onCounty(office, { kind: "checked", items: mended });
  await onCounty(leader, signing(await review(leader)));
  const now = await review(city);
  await onCounty(city, { kind: "confirmed", items: now.items.map(seen) });
  await onCounty(city, { kind: "forwarded", mark: now.case.mark, summary: "材料齐全，同意上报。" });
  await inspector.statusWhen(county, ({ forwarded }) => forwarded !== undefined);
  return { people, withdrawn };
};

/** What comes and goes before anybody decides on it; returns the id of what was taken out for good. */
const comings = async (office: Person): Promise<string> => {
  const old = await office.file(county, figures({ headTeacherAllowance: "400" }));
  await office.file(county, {
    ...figures({ headTeacherAllowance: "500", leaderSchoolVisits: "9" }),
    change: { supersedes: old.evidenceId },
  });
  await office.receiptWhen(county, old.evidenceId, "withdrawn");
  await office.file(county, figures({ headTeacherAllowance: "五百元" }));
  await office.file(county, narrative());
  await office.file(county, scan(["1.1-1"], 3));
  const late = UploadAnswer.parse((await office.register(county, scan(["1.1-2"], 4))).json);
  await put(late.upload, scan(["1.1-2"], 4).bytes);
  await office.receiptWhen(county, late.evidenceId, "accepted");
  await office.withdraw(county, late.evidenceId, "数据口径有误");
  await put(late.upload, scan(["1.1-2"], 4).bytes);
  await eventually(
    () => office.receipt(county, late.evidenceId),
    ({ findings }) => findings.some(({ code }) => code === "objectAfterWithdrawal"),
  );
  await office.statusWhen(county, (status) => status.narrative !== undefined);
  return late.evidenceId;
};

const taken = async (answer: ReturnType<Person["call"]>): Promise<void> => {
  const { status, json } = await answer;
  if (status !== 201) throw new Error(`a decision was answered ${status}: ${JSON.stringify(json)}`);
};
