import { personAt } from "../../journey/client.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { type DeployedTarget, deployedTarget } from "../deployed-target.ts";
import type { Journal } from "../journal.ts";
import { holds } from "../runbooks/runbook.ts";
import { cloudByName, emulatorTls } from "./cloud-by-name.ts";
import { deployedPage } from "./deployed-page.ts";
import { uploadInBrowser } from "./page-in-browser.ts";

export interface WalkedPage {
  readonly endpoint: string;
  /** Of the rehearsal, where its emulator keeps its certificate. */
  readonly folder: string;
  readonly journal: Journal;
  readonly target: DeployedTarget;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Nobody else of the rehearsal files anything there: runbooks look at scores. */
const COUNTY = "140602";

/** The page of a deployment: asked for as it is served, then worked on by somebody at a browser. */
export const walkPage = async (walked: WalkedPage): Promise<void> => {
  const { journal, target, outputs } = walked;
  const settings = await journal.step("the deployed page, without a token", () =>
    deployedPage(target.apiUrl, outputs),
  );
  const origin = new URL(outputs.ApiUrl ?? "").origin;
  await journal.step("its bucket lets that page put, and no other", () =>
    admits(`${walked.endpoint}/${outputs.EvidenceBucketName}/evidence/x`, origin),
  );
  const tls = emulatorTls(walked.folder);
  if (chromiumPath === undefined || !tls) {
    const lack = chromiumPath === undefined ? "no Chromium is here" : "another emulator is used";
    journal.note(`NOT SHOWN: somebody who signs in and uploads by the page; ${lack}`);
    return;
  }
  const cloud = await cloudByName({
    endpoint: walked.endpoint,
    evidenceOrigin: settings.evidence,
    tls,
  });
  try {
    await journal.step("somebody signs in on the page, and uploads by it", async () => {
      const sha256 = await uploadInBrowser({
        executablePath: chromiumPath ?? "",
        port: cloud.port,
        origin,
        ...target,
        county: COUNTY,
      });
      journal.note(await asItWas(target, sha256));
    });
  } finally {
    cloud.stop();
  }
};

/** What a browser asks before it sends: whether a page of an origin may put there, with the headers of an upload. */
const admits = async (address: string, origin: string): Promise<void> => {
  const asked = async (from: string) => {
    const { status, headers } = await fetch(address, {
      method: "OPTIONS",
      headers: {
        origin: from,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type,if-none-match,x-amz-checksum-sha256",
      },
    });
    return [status, headers.get("access-control-allow-origin")];
  };
  const own = await asked(origin);
  holds("the page may put", own[0] === 200 && own[1] === origin, own);
  const other = await asked("https://other.example");
  holds("a page of another origin may not", other[0] === 403 && other[1] === null, other);
};

/** What the API says of the one evidence that came through the page. */
const asItWas = async (target: DeployedTarget, sha256: string): Promise<string> => {
  const clerk = await personAt(deployedTarget(target), "clerk", COUNTY);
  const { json } = await clerk.call("GET", `${clerk.at(COUNTY)}/evidence`);
  const text = JSON.stringify(json);
  holds("the evidence has the bytes of the file", text.includes(sha256), text.slice(0, 2000));
  return `${COUNTY}: accepted, sha256 ${sha256.slice(0, 16)}…`;
};
