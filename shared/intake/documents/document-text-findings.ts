import type { Registration } from "../../domain/evidence/receipt.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";

/**
 * What the text of a document contradicts in its registration. Only what stands as official papers set it is believed:
 * a number or a date on a line of its own, a title of the form 关于…的通知. What cannot be judged is left alone.
 */
export const documentTextFindings = (
  text: string,
  registration: Registration,
): readonly Finding[] => {
  const lines = text
    .normalize("NFKC")
    .split("\n")
    .map((line) => line.replaceAll(/[\s\p{Cf}]+/gu, ""))
    .filter((line) => line !== "");
  if (lines.length === 0) return [warning("scanWithoutText", { path: "" })];
  return [
    ...numberFindings(lines, registration),
    ...titleFindings(lines, registration),
    ...dateFindings(lines, registration),
  ];
};

/** Lines of the head of a paper, where its number and title stand. */
const HEAD_LINES = 15;

/** 发文字号: `陵政发〔2021〕5号`, brackets as typed; on papers that go upwards the signer stands beside it. */
const NUMBER = /^(\p{Script=Han}{2,12})[〔[(【﹝](\d{4})[〕\])】﹞]第?(\d{1,4})号(?:签发人.*)?$/u;

const numberFindings = (
  lines: readonly string[],
  { documentNumber }: Registration,
): readonly Finding[] => {
  const registered = normalNumber(documentNumber ?? "");
  if (registered === undefined) return [];
  const anywhere = lines
    .join("")
    .replaceAll(/[〔[(【﹝]/g, "〔")
    .replaceAll(/[〕\])】﹞]/g, "〕");
  if (anywhere.includes(registered)) return [];
  const own = lines
    .slice(0, HEAD_LINES)
    .map(normalNumber)
    .find((number) => number !== undefined);
  if (own === undefined) return [];
  const values = { registered: documentNumber ?? "", actual: own };
  return [warning("documentNumberDiffers", { path: "documentNumber", values })];
};

const normalNumber = (text: string): string | undefined => {
  const [, office, year, number] = NUMBER.exec(text.normalize("NFKC").replaceAll(/\s+/g, "")) ?? [];
  return office === undefined ? undefined : `${office}〔${year}〕${number}号`;
};

/** 公文标题: the subject between 关于 and the kind of paper. */
const TITLE = /关于(.{2,60})的(通知|意见|方案|报告|决定|函|批复|办法|通报|公告|规定|请示|纪要)/u;

const titleFindings = (lines: readonly string[], { title }: Registration): readonly Finding[] => {
  const registered = TITLE.exec(title.normalize("NFKC").replaceAll(/\s+/g, ""))?.[0];
  if (registered === undefined) return [];
  const head = lines.slice(0, HEAD_LINES).join("");
  const own = TITLE.exec(head)?.[0];
  if (own === undefined || lines.join("").includes(registered)) return [];
  return [warning("titleDiffers", { path: "title", values: { registered, actual: own } })];
};

/** 成文日期 stands on a line of its own. */
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(印发)?$/;

/** A paper is dated near the period it speaks of: a plan the year before at the earliest, a summary the year after. */
const dateFindings = (lines: readonly string[], { period }: Registration): readonly Finding[] => {
  const date = lines.map((line) => DATE.exec(line)).find((match) => match !== null);
  const year = Number(date?.[1]);
  if (date === undefined || date === null) return [];
  const from = Number(period.from.slice(0, 4)) - 1;
  const to = Number(period.to.slice(0, 4)) + 1;
  if (year >= from && year <= to) return [];
  const values = { actual: date[0], from: period.from, to: period.to };
  return [warning("dateOutsidePeriod", { path: "period", values })];
};
