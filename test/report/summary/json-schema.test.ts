import { expect, test } from "vitest";
import { summaryJsonSchema } from "../../../shared/report/summary/json-schema.ts";

test("the published JSON schema is the one the summary is parsed with", async () => {
  await expect(`${JSON.stringify(summaryJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../../shared/report/summary/summary.schema.json",
  );
});
