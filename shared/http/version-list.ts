import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";

/** A county with a status version: `140524.12`. */
const entryPattern = /^(?<county>\d{6})\.(?<version>\d{1,9})$/;

/** As many faults of a list as are named; a list of a stranger may have any number. */
const NAMED = 20;

export interface VersionList {
  readonly versions: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** `140524.12,140581.3`, or every entry that is none, stands twice or is of no county among `counties`; none where these are unknown. */
export const versionList = (text: string | undefined, counties: readonly string[]): VersionList => {
  const entries = text === undefined ? [] : text.split(",").map(entryOf);
  const read = entries.flatMap(({ county, version }) =>
    county === undefined || version === undefined ? [] : [{ county, version }],
  );
  const named = read.map(({ county }) => county);
  const findings = [
    ...entries
      .filter(({ county }) => county === undefined)
      .map(({ entry }) =>
        finding("versionListUnreadable", { path: "versions", values: { entry } }),
      ),
    ...named
      .filter((county) => counties.length > 0 && !counties.some((each) => each === county))
      .map((county) => finding("versionListStranger", { path: "versions", values: { county } })),
    ...[...new Set(named.filter((county, at) => named.indexOf(county) < at))].map((county) =>
      finding("versionListRepeats", { path: "versions", values: { county } }),
    ),
  ];
  return {
    versions: new Map(read.map(({ county, version }) => [county, version])),
    findings: findings.slice(0, NAMED),
  };
};

const entryOf = (
  entry: string,
): { readonly entry: string; readonly county?: string; readonly version?: number } => {
  const groups = entryPattern.exec(entry)?.groups;
  if (groups === undefined) return { entry };
  const { county = "" } = groups;
  return { entry, county, version: Number(groups.version) };
};
