import { globSync } from "node:fs";
import { dirname } from "node:path";

/** Tests that read tables as the intake does. */
const ofTables: readonly string[] = [
  "test/intake/{csv-rows,figure-cases,indicator-names,indicators-csv,layouts}.test.ts",
  "test/intake/{split-numbers,told-numbers,units-beside,unusual-scale}.test.ts",
];

/** Tests that read workbooks: the engine they start takes most of a second for each mutant. */
const ofWorkbooks: readonly string[] = [
  "test/intake/{conditional-formats,facts-sheet,facts-sheet-odd,formula-results}.test.ts",
  "test/intake/{hidden-parts,indicators-xlsx,merged-rows,sheet-views,unread-sheets}.test.ts",
  "test/intake/workbook-cells.test.ts",
];

/**
 * Tests of an area beyond those that stand beside a source by name or by folder. Only the ones that load the source run,
 * so a list may be wide; it is kept short because a mutant of a table made at load runs all of them.
 */
const further: Readonly<Record<string, readonly string[]>> = {
  "functions/withdraw-evidence/handler.ts": ["test/functions/filing-locks*.test.ts"],
  "functions/restore-evidence/handler.ts": ["test/functions/filing-locks*.test.ts"],
  "shared/aws/calendar-difference.ts": ["test/functions/reconcile-{ledger-rooms,rounds}.test.ts"],
  "shared/aws/chain-faults.ts": ["test/functions/reconcile-chains.test.ts"],
  "shared/aws/county-difference.ts": [
    "test/functions/reconcile-{decisions,grace,ledger-rooms,pages,rounds}.test.ts",
  ],
  "shared/aws/evidence-pages.ts": ["test/functions/reconcile-{cursor,grace,ledger,pages}.test.ts"],
  "shared/aws/keep-missing.ts": ["test/functions/reconcile-ledger.test.ts"],
  "shared/aws/ledger-gaps.ts": ["test/functions/reconcile-{ledger,ledger-rooms}.test.ts"],
  "shared/aws/round-requests.ts": ["test/functions/reconcile-rounds.test.ts"],
  "shared/aws/round-times.ts": ["test/functions/reconcile-{grace,ledger-rooms,rounds}.test.ts"],
  "shared/aws/kept-out.ts": ["test/functions/{ingest-evidence-kept-out,withdraw-evidence}.test.ts"],
  "shared/aws/read-filling.ts": ["test/functions/filing-locks.test.ts"],
  "shared/aws/read-situation.ts": [
    "test/functions/{decide,decide-refusals,filing-locks,read-review}.test.ts",
  ],
  "shared/aws/look.ts": ["test/functions/recompute-status-{again,looks,races}.test.ts"],
  "shared/domain/access.ts": ["test/properties/access.test.ts"],
  "shared/domain/decimal.ts": ["test/domain/{scoring,integrity}/*.test.ts"],
  "shared/domain/canonical-json.ts": ["test/domain/{scoring,status}/*.test.ts"],
  "shared/domain/evidence/": ["test/properties/states.test.ts", "test/events/samples.test.ts"],
  "shared/domain/findings/": ["test/domain/input/{parse-json,registered-text}.test.ts"],
  "shared/domain/formats/": ["test/domain/evidence/**/*.test.ts", "test/http/openapi.test.ts"],
  "shared/domain/framework/": ["test/domain/scoring/*.test.ts"],
  "shared/domain/integrity/rules/": ["test/domain/integrity/*.test.ts"],
  "shared/domain/integrity/narrative/re": [
    "test/domain/integrity/narrative/{check-narrative,reading,seed-relations}.test.ts",
    "test/domain/integrity/narrative/claims/claims-noticed.test.ts",
    "test/domain/integrity/narrative/rules/rules.test.ts",
  ],
  "shared/domain/integrity/narrative/rules/": [
    "test/domain/integrity/narrative/{check-narrative,seed-relations}.test.ts",
    "test/domain/integrity/narrative/claims/claims-noticed.test.ts",
  ],
  "shared/domain/place/": [
    "test/properties/{access,keys}.test.ts",
    "test/domain/evidence/registration.test.ts",
  ],
  "shared/domain/review/kinds/": [
    "test/domain/review/{can,refusal-sentences,todo,todo-of-city}.test.ts",
  ],
  "shared/domain/scoring/": ["test/domain/status/*.test.ts"],
  "shared/domain/scoring/decision.ts": ["test/functions/recompute-status.test.ts"],
  "shared/domain/status/": ["test/domain/scoring/*.test.ts"],
  "shared/domain/status/status.ts": ["test/aws/later-rows.test.ts"],
  "shared/domain/text/": ["test/domain/{input/registered-text,scoring/reason}.test.ts"],
  "shared/intake/indicators/columns.ts": ofTables,
  "shared/intake/indicators/column-headings.ts": ["test/intake/{units-beside,layouts}.test.ts"],
  "shared/intake/indicators/csv-rows.ts": ["test/intake/{csv-rows,csv-refused}.test.ts"],
  "shared/intake/indicators/figure-of.ts": ofTables,
  "shared/intake/indicators/find-indicator.ts": ["test/intake/{indicator-names,layouts}.test.ts"],
  "shared/intake/indicators/hidden-parts.ts": ["test/intake/{hidden-parts,sheet-views}.test.ts"],
  "shared/intake/indicators/judge-entries.ts": ofTables,
  "shared/intake/indicators/note-unit.ts": ["test/intake/units-beside.test.ts"],
  "shared/intake/indicators/perhaps-fraction.ts": ["test/intake/perhaps-fraction.test.ts"],
  "shared/intake/indicators/read-csv.ts": ofTables,
  "shared/intake/indicators/read-indicators-json.ts": [
    "test/intake/{doubled-keys,facts-json,figure-cases,indicators-json,judged-places}.test.ts",
  ],
  "shared/intake/indicators/read-quantity.ts": ["test/intake/{no-figures,quantities}.test.ts"],
  "shared/intake/indicators/read-xlsx.ts": ofWorkbooks,
  "shared/intake/indicators/reading-of.ts": ["test/intake/{indicator-names,indicators-*}.test.ts"],
  "shared/intake/indicators/sheet-findings.ts": ofWorkbooks,
  "shared/intake/indicators/split-numbers.ts": ["test/intake/split-numbers.test.ts"],
  "shared/intake/indicators/table-entries.ts": ofTables,
  "shared/intake/indicators/unusual-scale.ts": ["test/intake/unusual-scale.test.ts"],
  "shared/aws/": ["test/aws/**/*.test.ts", "test/properties/keys.test.ts"],
  "shared/aws/evidence-bucket.ts": ["test/properties/evidence-bucket.test.ts"],
};

/**
 * Sources that these tests judge and no others: what else stands beside them starts engines, synthesises the whole stack
 * or draws thousands of cases, for each mutant anew.
 */
const alone: Readonly<Record<string, readonly string[]>> = {
  "functions/ingest-evidence/handler.ts": ["test/functions/ingest-evidence-{guards,told}.test.ts"],
  "functions/publish-changes/handler.ts": ["test/functions/publish-changes-counts.test.ts"],
  "functions/read-status/handler.ts": ["test/functions/read-status-{pages,receipts}.test.ts"],
  "functions/read-workbook/handler.ts": ["test/functions/read-workbook-answers.test.ts"],
  "functions/recompute-status/handler.ts": [
    "test/functions/recompute-status-{decisions,looks,races}.test.ts",
  ],
  "functions/reconcile/handler.ts": [
    "test/functions/reconcile-{cursor,decisions,grace,ledger,ledger-rooms,pages,rounds}.test.ts",
  ],
  "functions/request-upload/handler.ts": [
    "test/functions/{filing-locks*,request-upload-{answers,guards}}.test.ts",
  ],
  "functions/verify-report/handler.ts": [
    "test/functions/verify-report-{summary-verdicts,verdicts}.test.ts",
  ],
  "shared/domain/findings/kept-findings.ts": ["test/domain/findings/kept-findings-cases.test.ts"],
  "shared/domain/findings/make-finding.ts": [
    "test/domain/findings/{finding-bounds,make-finding}.test.ts",
  ],
  "infra/aws/permissions.ts": ["test/infra/aws/permissions.test.ts"],
};

/** The tests a source is judged by: what is listed for it alone, or what has its name or folder and what its area lists. */
export const testsOf = (root: string, source: string): readonly string[] => {
  const patterns = alone[source] ?? testsAround(source);
  const tests = globSync([...patterns], { cwd: root });
  // What is measured by the clock takes long and differs from run to run
  return [...new Set(tests)].filter((test) => !test.endsWith("-growth.test.ts")).toSorted();
};

const testsAround = (source: string): readonly string[] => {
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
  return [...beside, ...listed];
};
