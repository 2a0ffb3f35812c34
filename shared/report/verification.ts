import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import { editionName } from "../domain/framework/edition-name.ts";
import type { OnStatus, Status } from "../domain/status/status.ts";
import { beijingDay } from "./beijing-day.ts";
import type { ReportModel, Verification } from "./paper.ts";
import { formMark, type PaperForm } from "./paper-form.ts";

/**
 * Raised whenever the same status would give other words or other bytes than before (the golden files tell), so that a
 * report of an earlier printing is not taken for an altered one.
 */
export const reportPrinting = 6;

export const verificationOf = (
  content: Omit<ReportModel, "verification">,
  status: Status,
  form: PaperForm = {},
): Verification => {
  const mark = formMark(form);
  const source = {
    county: status.county,
    cycle: status.cycle,
    statusVersion: status.version,
    framework: editionName(status.framework),
    edition: reportPrinting,
    ...(mark !== undefined && { form: mark }),
    ...(status.updatedAt !== undefined && { statusAt: status.updatedAt }),
    ...(status.signedOff && { signedOff: status.signedOff }),
    ...(status.forwarded && { forwarded: status.forwarded }),
  };
  const contentHash = createHash("sha256")
    .update(canonicalJson({ ...content, verification: source }))
    .digest("hex");
  return { ...source, contentHash, line: lineOf({ ...source, contentHash }) };
};

type Printed = Pick<
  Verification,
  "county" | "cycle" | "statusVersion" | "framework" | "edition" | "form" | "contentHash"
>;

const lineOf = (printed: Printed & Decided): string =>
  `${decidedOf(printed)}核验信息：${printed.county}/${printed.cycle}，状态版本${printed.statusVersion}，指标框架${printed.framework}，报告版式${printed.edition}，${printed.form === undefined ? "" : `版头版记${printed.form}，`}内容校验值${printed.contentHash}`;

type Decided = Pick<Verification, "signedOff" | "forwarded">;

/** 县级签发：第17号决定（2021年12月20日）；市级上报：第31号决定（2021年12月28日）。 */
const decidedOf = ({ signedOff, forwarded }: Decided): string => {
  const told = [
    ...(signedOff ? [`县级签发：${decisionText(signedOff)}`] : []),
    ...(forwarded ? [`市级上报：${decisionText(forwarded)}`] : []),
  ];
  return told.length === 0 ? "" : `${told.join("；")}。`;
};

const decisionText = ({ number, at }: OnStatus): string => `第${number}号决定（${beijingDay(at)}）`;

const printedLine =
  /核验信息：(?<county>\d{6})\/(?<cycle>\d{4})，状态版本(?<statusVersion>\d{1,9})，指标框架(?<framework>[\w.-]{1,80}@\d{1,9})，报告版式(?<edition>\d{1,9})，(?:版头版记(?<form>[0-9a-f]{16})，)?内容校验值(?<contentHash>[0-9a-f]{64})/;

/** The verification line found in a text, in numbers and codes; nothing when there is none. */
export const printedVerification = (text: string): Printed | undefined => {
  // Markdown writes the @ with a backslash
  const groups = printedLine.exec(text.replaceAll("\\@", "@"))?.groups;
  if (groups === undefined) return undefined;
  const { county = "", cycle = "", framework = "", form, contentHash = "" } = groups;
  return {
    county,
    cycle,
    framework,
    contentHash,
    ...(form !== undefined && { form }),
    statusVersion: Number(groups.statusVersion),
    edition: Number(groups.edition),
  };
};
