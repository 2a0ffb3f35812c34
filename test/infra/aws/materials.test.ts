import { expect, test } from "vitest";
import { type Bill, billOf } from "../../../infra/aws/materials/bill.ts";
import { bundledPackages } from "../../../infra/aws/materials/bundled-packages.ts";
import { notices } from "../../../infra/aws/materials/notices.ts";
import { functions } from "../../../infra/topology/functions.ts";

const recompute = await bundledPackages("recompute-status", functions["recompute-status"]);
const names = recompute.map(({ name }) => name);

test("of a function those packages are told that stand in its bundle, and no tools", () => {
  expect(names).toEqual(expect.arrayContaining(["@aws-sdk/client-dynamodb", "big.js", "zod"]));
  expect(names).not.toEqual(expect.arrayContaining(["vitest"]));
  expect(names).not.toContain("esbuild");
  expect(names).not.toContain("@aws-sdk/client-s3");
  expect(names).toEqual([...new Set(names)].toSorted());
});

test("what is put beside a bundle is told too: native code, fonts, tables of characters", async () => {
  const report = await bundledPackages("produce-report", functions["produce-report"]);
  const ingest = await bundledPackages("ingest-evidence", functions["ingest-evidence"]);

  expect(report.map(({ name }) => name).join(" ")).toMatch(/typst-ts-node-compiler-linux-\w+-gnu/);
  expect(ingest.map(({ name }) => name)).toContain("pdfjs-dist");
});

test("every package in any bundle says under which licence it is", async () => {
  const unsaid: string[] = [];
  for (const [name, definition] of Object.entries(functions))
    for (const each of await bundledPackages(name, definition))
      if (each.license === "") unsaid.push(`${name}: ${each.name}`);
  expect(unsaid).toEqual([]);
});

test("notices hold each package's own text, or at least the name of its licence", () => {
  const text = notices(recompute);
  const zod = recompute.find(({ name }) => name === "zod");
  expect(text).toContain(`zod ${zod?.version} (MIT)`);
  expect(text).toMatch(/Copyright \(c\) 2025 Colin McDonnell/);
  expect(
    notices([{ name: "a", version: "1.0.0", license: "MIT", folder: import.meta.dirname }]),
  ).toBe("a 1.0.0 (MIT)\n\nLicense: MIT\n");
});

const whole: Bill = {
  bomFormat: "CycloneDX",
  serialNumber: "urn:uuid:1",
  metadata: { timestamp: "2026-11-26T00:00:00Z", component: { name: "duxue", version: "0.1.0" } },
  components: recompute.map(({ name, version }) => ({ name, version, purl: `pkg:npm/${name}` })),
};

test("a bill names the function and what it holds, with no number and no time of its own", () => {
  const [first] = recompute;
  const bill = billOf(whole, "recompute-status", first ? [first] : []);

  expect(bill).toEqual({
    bomFormat: "CycloneDX",
    metadata: {
      component: {
        "bom-ref": "duxue-recompute-status",
        name: "duxue-recompute-status",
        version: "0.1.0",
      },
    },
    components: [{ name: first?.name, version: first?.version, purl: `pkg:npm/${first?.name}` }],
  });
});

test("a package in the bundle that npm does not know ends it", () => {
  const strange = { name: "strange", version: "1.0.0", license: "MIT", folder: "/" };
  expect(() => billOf(whole, "x", [strange])).toThrow("npm does not know strange@1.0.0");
});
