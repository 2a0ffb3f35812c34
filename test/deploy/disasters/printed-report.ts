import { createHash } from "node:crypto";
import { VerificationAnswer } from "../../../events/report-verification.ts";
import type { Person } from "../../journey/client.ts";

/** A report that somebody has on their desk: its bytes by their hash, and the line at its end. */
export interface PrintedReport {
  readonly line: string;
  readonly sha256: string;
  readonly format: "html";
}

/** Fetches a county's report as it stands, as whoever prints it does. */
export const printedReport = async (person: Person, county: string): Promise<PrintedReport> => {
  const { bytes } = await person.call("GET", `${person.at(county)}/report?format=html`);
  const [line = ""] = /核验信息：[^<"\n]+/.exec(new TextDecoder().decode(bytes)) ?? [];
  return { line, sha256: createHash("sha256").update(bytes).digest("hex"), format: "html" };
};

/** What the system says of it now. */
export const verdictOn = async (person: Person, report: PrintedReport): Promise<string> => {
  const { json } = await person.call("POST", "/report-verifications", { body: report });
  return VerificationAnswer.parse(json).verdict;
};
