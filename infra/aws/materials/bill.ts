import { execFileSync } from "node:child_process";
import * as z from "zod";
import { root } from "../bundling.ts";
import type { Package } from "./bundled-packages.ts";

const Bill = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
});
export type Bill = z.infer<typeof Bill>;

/** What npm says of everything that is installed, as CycloneDX. */
export const wholeBill = (): Bill => {
  const asked = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const bytes = execFileSync("npm", asked, { cwd: root, maxBuffer: 2 ** 26 });
  return Bill.parse(JSON.parse(bytes.toString("utf8")));
};

/**
 * The bill of one function: of what is installed, that which stands in its package. It has no number and no time of its
 * own, so that the same code has the same bill. Throws what a bundle holds and npm does not know.
 */
export const billOf = (whole: Bill, name: string, packages: readonly Package[]): Bill => {
  const { dependencies: _, serialNumber: _0, metadata, components, ...rest } = whole;
  const { timestamp: _1, component } = metadata;
  const found = packages.map((each) => {
    const known = components.find((one) => one.name === each.name && one.version === each.version);
    if (!known) throw new Error(`npm does not know ${each.name}@${each.version}`);
    return known;
  });
  return {
    ...rest,
    metadata: { component: { ...component, "bom-ref": `duxue-${name}`, name: `duxue-${name}` } },
    components: found,
  };
};
