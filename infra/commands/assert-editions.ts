/** Run by the build (`npm run check`, `npm start`, `cdk synth`): ends it when an edition has a fault, with all of them. */
import { editionFaults } from "../../shared/domain/framework/edition-check.ts";
import { readFiles } from "../../shared/domain/framework/editions.ts";

const faults = editionFaults(await readFiles());
if (faults.length > 0)
  throw new Error(
    `指标框架有误，请逐条更正 the framework has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  );
