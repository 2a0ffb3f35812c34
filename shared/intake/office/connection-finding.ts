import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { isOnNetwork } from "./network-target.ts";
import type { OpenedElement } from "./sax.ts";

/**
 * Connections of a workbook to what lies outside it. A text file or a database file on the writer's disk, and queries over
 * the workbook's own tables that wait to be asked, are no danger; web queries and servers are.
 */
export const connectionFinding = (
  path: string,
  { name, attributes }: OpenedElement,
): Finding | undefined => {
  const target = placeOf(name, attributes);
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target } });
};

type Attributes = ReadonlyMap<string, string>;

const placeOf = (name: string, attributes: Attributes): string | undefined => {
  switch (name) {
    case "webPr":
      return webPlace(attributes.get("url"));
    case "dbPr":
      return serverIn(attributes.get("connection") ?? "");
    case "connection":
    case "textPr":
      return ["odcFile", "sourceFile", "connectionFile"]
        .flatMap((attribute) => attributes.get(attribute) ?? [])
        .find(isOnNetwork);
    default:
      return undefined;
  }
};

/** Accounting programs hand their tables over as web queries of a file on the disk. */
const webPlace = (url: string | undefined): string | undefined =>
  url === undefined || isOnNetwork(url) ? (url ?? "web") : undefined;

/** Engines that read files, and the query engine and data model that live in the workbook itself. */
const READS_FILES =
  /Microsoft\.(ACE|Jet)\.OLEDB|Microsoft (Access|Excel|Text|dBase)|\.(xlsx?|mdb|accdb|csv|txt|dbf)\b/i;
const OWN_ENGINE = /Microsoft\.Mashup|\$Embedded\$|Data Model|ThisWorkbook/i;

const serverIn = (connection: string): string | undefined => {
  const places = [...connection.matchAll(/(?:^|;)\s*[\w ]+=\s*"?([^;"]*)/g)].map(
    ([, place = ""]) => place,
  );
  const onNetwork = places.find(isOnNetwork);
  if (onNetwork !== undefined) return onNetwork;
  return READS_FILES.test(connection) || OWN_ENGINE.test(connection) || connection === ""
    ? undefined
    : connection;
};
