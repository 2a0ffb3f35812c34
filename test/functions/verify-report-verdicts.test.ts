import { expect, test } from "vitest";
import type { Status } from "../../shared/domain/status/status.ts";
import { reportPrinting } from "../../shared/report/verification.ts";
import {
  first,
  lineOf,
  type Scene,
  sha256Of,
  template,
  verify,
} from "../support/verifier-in-memory.ts";

const line = await lineOf(1);
const hash = /[0-9a-f]{64}/.exec(line)?.[0];
const key = `reports/2021/140524/v1-e${reportPrinting}-${hash}.md`;
const report = {
  county: "140524",
  cycle: "2021",
  statusVersion: 1,
  framework: "shanxi-county-2021@1",
  edition: reportPrinting,
};
const current = { version: 1, standing: "current" };

test("a file as it was made is genuine, and the log says of which county, year and version", async () => {
  const { status, answer, lines: logged, asked } = await verify({ line });

  expect(status).toBe(200);
  expect(answer).toStrictEqual({ verdict: "genuine", report, status: current });
  const facts = { county: "140524", cycle: "2021", version: 1, verdict: "genuine" };
  expect(logged).toStrictEqual([{ message: "report verified", facts }]);
  expect(asked).toStrictEqual(["md", key]);
});

test("one changed sign makes it altered, and the original can be had", async () => {
  const { answer } = await verify({ line, bytes: `${line} ` });

  const original = `https://shelf/${key}`;
  expect(answer).toStrictEqual({ verdict: "altered", original, report, status: current });
});

test.each<{ what: string; inForce: Status | undefined; standing: object }>([
  { what: "the same", inForce: first, standing: current },
  {
    what: "a later one with the same content",
    inForce: { ...first, version: 3, provisional: false },
    standing: { version: 3, standing: "confirmed" },
  },
  {
    what: "a later one whose content came after it",
    inForce: { ...first, version: 3, score: "0.01" },
    standing: { version: 3, standing: "changed" },
  },
  { what: "none any more", inForce: undefined, standing: { version: 0, standing: "changed" } },
])("where the version in force is $what, a report says so", async ({ inForce, standing }) => {
  expect((await verify({ line }, { inForce })).answer.status).toStrictEqual(standing);
});

test("a report of a county that filed nothing is current as long as it files nothing", async () => {
  const { answer } = await verify({ line: await lineOf(0) }, { inForce: undefined });

  expect([answer.verdict, answer.status]).toStrictEqual([
    "genuine",
    { version: 0, standing: "current" },
  ]);
});

const goneLine = line.replace("2021@1", "2021@7");
const ofGone = { ...first, framework: { id: "shanxi-county-2021", version: 7 } };

test.each<{ what: string; scene: Scene; verdict: string }>([
  { what: "scored its version", scene: { stored: ofGone }, verdict: "undecided" },
  {
    what: "scored its version, and the shelf has it",
    scene: { stored: ofGone, kept: sha256Of(goneLine) },
    verdict: "genuine",
  },
  {
    what: "scored its version, and the shelf has another",
    scene: { stored: ofGone, kept: sha256Of("") },
    verdict: "altered",
  },
  { what: "never scored its version", scene: { kept: sha256Of(goneLine) }, verdict: "foreign" },
  { what: "scored no version", scene: { stored: undefined }, verdict: "foreign" },
])("a report by an edition without a file that $what is $verdict", async ({ scene, verdict }) => {
  expect((await verify({ line: goneLine }, scene)).answer.verdict).toBe(verdict);
});

test("of another printing only the shelf knows, by the key of that printing", async () => {
  const later = line.replace(/报告版式\d+/, "报告版式999");
  const { answer, asked } = await verify({ line: later });
  const kept = await verify({ line: later }, { kept: sha256Of(later) });

  expect([answer.verdict, kept.answer.verdict]).toStrictEqual(["undecided", "genuine"]);
  expect(asked).toStrictEqual(["md", `reports/2021/140524/v1-e999-${hash}.md`]);
});

test("a line whose content was never told is foreign, and names no original", async () => {
  const { answer } = await verify({ line: line.replace(/[0-9a-f]{64}/, "0".repeat(64)) });

  expect(answer).toStrictEqual({ verdict: "foreign", report, status: current });
});

const other = "cd".repeat(32);
test.each([
  { what: "plain Word", form: {}, format: "docx", asked: ["docx"], verdict: "genuine" },
  { what: "no Word", form: { template }, format: "md", asked: ["md"], verdict: "undecided" },
  {
    what: "Word by the template",
    form: { template },
    format: "docx",
    asked: ["docx", "template"],
    verdict: "genuine",
  },
  {
    what: "Word by another template",
    form: { template: other },
    format: "docx",
    asked: ["docx", "template"],
    verdict: "undecided",
  },
])("of $what $asked alone is looked at, and it is $verdict", async ({ form, verdict, ...each }) => {
  const { answer, asked } = await verify({ line: await lineOf(1, form), format: each.format });

  expect(answer.verdict).toBe(verdict);
  expect(asked.slice(0, -1)).toStrictEqual(each.asked);
});
