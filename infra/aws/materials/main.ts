/** `npm run materials`: of each function, a CycloneDX bill of what its package holds, and the notices of those packages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../../command-line/command.ts";
import { say } from "../../command-line/terminal.ts";
import { functions } from "../../topology/functions.ts";
import type { ServiceFunction } from "../../topology/service-function.ts";
import { billOf, wholeBill } from "./bill.ts";
import { bundledPackages } from "./bundled-packages.ts";
import { notices } from "./notices.ts";

const write = async ({ to }: { readonly to: string }): Promise<void> => {
  mkdirSync(to, { recursive: true });
  const whole = wholeBill();
  const definitions: Readonly<Record<string, ServiceFunction>> = functions;
  for (const [name, definition] of Object.entries(definitions)) {
    const packages = await bundledPackages(name, definition);
    const bill = billOf(whole, name, packages);
    writeFileSync(join(to, `${name}.cdx.json`), `${JSON.stringify(bill, undefined, 2)}\n`);
    writeFileSync(join(to, `${name}.notices.txt`), notices(packages));
    const licences = [...new Set(packages.map(({ license }) => license))].toSorted();
    say(`${name}: ${packages.length} 个软件包 packages（${licences.join("、")}）`);
  }
  say(`\n已写入 written to ${to}/`);
};

await command({
  usage: "npm run materials -- [--to FOLDER]",
  options: { to: { type: "string", default: "out/materials" } },
  run: write,
});
