import { afterAll, beforeAll, describe } from "vitest";
import { evidenceTests } from "../../journey/evidence.ts";
import { journeyTests } from "../../journey/journey.ts";
import { reviewTests } from "../../journey/review.ts";
import { synthesise } from "../aws/synthesise.ts";
import { accountOf } from "./account.ts";
import { furtherActs } from "./further-acts.ts";
import type { CallOfFunction } from "./recorded-calls.ts";
import { type RecordedHost, startRecordedHost } from "./recorded-host.ts";
import { rightsIn } from "./rights-in.ts";
import { sites } from "./sites.ts";

let host: RecordedHost;
beforeAll(async () => {
  host = await startRecordedHost();
});
afterAll(() => host.stop());

const target = async () => ({
  apiUrl: host.apiUrl,
  tokenFor: host.tokenFor,
  stop: async () => undefined,
});
journeyTests("the journey, recorded", target);
evidenceTests("evidence, recorded", target, { keepsVersions: true });

reviewTests("what people decide, recorded", target);

describe("what the journey does not reach, recorded", () => furtherActs(() => host));

describe("the roles of a deployment, against the calls of this run", () => {
  let calls: readonly CallOfFunction[] = [];
  beforeAll(() => {
    calls = host.calls();
  });
  for (const { context, ...site } of sites)
    rightsIn(accountOf(synthesise(context, site.region), site), () => calls);
});
