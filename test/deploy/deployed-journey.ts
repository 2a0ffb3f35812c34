import { evidenceTests } from "../journey/evidence.ts";
import { journeyTests } from "../journey/journey.ts";
import { refusalTests } from "../journey/refusals.ts";
import { reviewTests } from "../journey/review.ts";
import { DeployedTarget, deployedTarget } from "./deployed-target.ts";

const start = async () =>
  deployedTarget(DeployedTarget.parse(JSON.parse(process.env.TARGET ?? "{}")));

journeyTests("the journey in the cloud", start);
evidenceTests("evidence in the cloud", start, { keepsVersions: true });
refusalTests("what is refused in the cloud", start);
reviewTests("what people decide in the cloud", start);
