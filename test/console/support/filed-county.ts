import { UploadAnswer } from "../../../events/api/receipt.ts";
import { ReviewAnswer } from "../../../events/api/review.ts";
import { type FileToFile, put } from "../../journey/client.ts";
import { figures, narrative, scan } from "../../journey/files.ts";
import { checkingAll, signing } from "../../journey/review-people.ts";
import { nextDecisionId } from "../../support/deciding.ts";
import { people } from "../../support/people.ts";
import type { ConsoleInBrowser } from "./console-in-browser.ts";

/** Of people's county: `office`, `leader` and their department are of it. */
export const county = people.office.division;
export const education = {
  role: "clerk",
  division: county,
  department: "education",
  subject: "education-1",
} as const;

/** What a document that was refused at the door looked like: its bytes are no picture. */
const noPicture = (documents: readonly string[]): FileToFile => ({
  ...scan(documents),
  bytes: new TextEncoder().encode("no picture, whatever its name says"),
});

/** It is registered, and comes later or never. */
export const awaitedFile = scan(["1.1-3"], 5);

export const reportAs = async (
  system: ConsoleInBrowser,
  format: "pdf" | "docx",
): Promise<Uint8Array> => {
  const office = await system.api(people.office);
  return (await office.call("GET", `${office.at(county)}/report?format=${format}`)).bytes;
};

/** One evidence in each state that there is, and two figures that count. */
export const fileSome = async (system: ConsoleInBrowser) => {
  const clerk = await system.api(education);
  const office = await system.api(people.office);
  const figured = await office.file(
    county,
    figures({ headTeacherAllowance: "500", leaderSchoolVisits: "8" }),
  );
  const accepted = await clerk.file(county, {
    ...scan(["1.1-1"]),
    bytes: await reportAs(system, "pdf"),
    fileName: "成立文件.pdf",
    contentType: "application/pdf",
  });
  const rejected = await clerk.file(county, noPicture(["1.1-2"]));
  const awaited = await clerk.register(county, awaitedFile);
  const withdrawn = await clerk.file(county, scan(["2.2-1"], 6));
  await clerk.withdraw(county, withdrawn.evidenceId, "数据口径有误，核实后再报");
  await clerk.statusWhen(county, ({ reported }) => reported.indicators === 2);
  return {
    figures: figured.evidenceId,
    accepted: accepted.evidenceId,
    rejected: rejected.evidenceId,
    awaited: UploadAnswer.parse(awaited.json).evidenceId,
    withdrawn: withdrawn.evidenceId,
  };
};

/** Checked by the office and signed by the leader, so that nothing of it may be changed any more. */
export const signCounty = async (
  system: ConsoleInBrowser,
  { awaited }: { readonly awaited: string },
): Promise<void> => {
  await sendAwaited(system, awaited);
  const office = await system.api(people.office);
  const leader = await system.api(people.leader);
  await office.file(county, narrative());
  await office.statusWhen(county, (status) => status.narrative !== undefined);
  const at = `${office.at(county)}/decisions`;
  const decide = async (person: typeof office, decision: object) => {
    const { status, json } = await person.call("POST", at, {
      body: { id: nextDecisionId(), ...decision },
    });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(json)}`);
  };
  await decide(office, checkingAll(await reviewOf(office)));
  await decide(leader, signing(await reviewOf(leader)));
};

/** What was registered and not sent: an upload that is still to come would be signed past. */
const sendAwaited = async (system: ConsoleInBrowser, evidenceId: string): Promise<void> => {
  const clerk = await system.api(education);
  const { json } = await clerk.call("POST", `${clerk.at(county)}/evidence/${evidenceId}/upload`);
  await put(UploadAnswer.parse(json).upload, awaitedFile.bytes);
  await clerk.receiptWhen(county, evidenceId, "accepted");
};

const reviewOf = async (person: Awaited<ReturnType<ConsoleInBrowser["api"]>>) =>
  ReviewAnswer.parse((await person.call("GET", `${person.at(county)}/review`)).json);
