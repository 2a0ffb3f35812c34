import { globSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Tests of an area beyond those that stand beside a source by name or by folder. Only the ones that load the source run,
 * so a list may be wide; it is kept short because a mutant of a table made at load runs all of them.
 */
const further: Readonly<Record<string, readonly string[]>> = {
  "shared/domain/access.ts": ["test/properties/access.test.ts"],
  "shared/domain/decimal.ts": ["test/domain/{scoring,integrity}/*.test.ts"],
  "shared/domain/canonical-json.ts": ["test/domain/{scoring,status}/*.test.ts"],
  "shared/domain/evidence/": ["test/properties/states.test.ts", "test/events/samples.test.ts"],
  "shared/domain/findings/": ["test/domain/{input,integrity,framework}/**/*.test.ts"],
  "shared/domain/formats/": ["test/domain/evidence/**/*.test.ts", "test/http/openapi.test.ts"],
  "shared/domain/framework/": ["test/domain/scoring/*.test.ts"],
  "shared/domain/integrity/narrative/re": [
    "test/domain/integrity/narrative/{check-narrative,reading,seed-relations}.test.ts",
    "test/domain/integrity/narrative/rules/*.test.ts",
  ],
  "shared/domain/place/": [
    "test/properties/{access,keys}.test.ts",
    "test/domain/evidence/registration.test.ts",
  ],
  "shared/domain/scoring/": ["test/domain/status/*.test.ts"],
  "shared/domain/status/": ["test/domain/scoring/*.test.ts"],
  "shared/domain/text/": ["test/domain/{evidence,input,integrity}/**/*.test.ts"],
  "shared/intake/indicators/": [
    "test/intake/{csv-rows,conditional-formats,doubled-keys,facts-*,figure-cases}.test.ts",
    "test/intake/{formula-results,hidden-parts,indicator*,judged-places,layouts}.test.ts",
    "test/intake/{no-figures,number-formats,perhaps-fraction,quantities,sheet-views}.test.ts",
    "test/intake/{split-numbers,told-numbers,units-beside,unread-sheets,unusual-scale,workbook-cells}.test.ts",
  ],
  "shared/aws/": ["test/aws/**/*.test.ts", "test/properties/keys.test.ts"],
  "shared/aws/evidence-bucket.ts": ["test/properties/evidence-bucket.test.ts"],
  "functions/recompute-status/": ["test/functions/recompute-*.test.ts"],
  "infra/aws/permissions.ts": ["test/infra/aws/{roles,review}.test.ts"],
};

/** The tests a source is judged by: of its own name, of its folder, and what its area lists. */
export const testsOf = (root: string, source: string): readonly string[] => {
  const path = source.replace(/^shared\//, "").replace(/(\/handler)?\.ts$/, "");
  const beside = [
    `test/${path}.test.ts`,
    `test/${path}-*.test.ts`,
    `test/${path}/**/*.test.ts`,
    ...(dirname(path).includes("/") ? [`test/${dirname(path)}/**/*.test.ts`] : []),
  ];
  const listed = Object.entries(further).flatMap(([area, tests]) =>
    source.startsWith(area) ? tests : [],
  );
  return [...new Set(globSync([...beside, ...listed], { cwd: root }))].toSorted();
};
