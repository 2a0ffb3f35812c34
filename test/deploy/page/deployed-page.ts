import { ConsoleSettings } from "../../../events/console-settings.ts";
import { pageHeaders } from "../../../shared/http/pages/page-headers.ts";
import { holds } from "../runbooks/runbook.ts";

type Outputs = Readonly<Record<string, string>>;

/** What the deployed page says and is sent with, to whoever asks; returns its settings. */
export const deployedPage = async (apiUrl: string, outputs: Outputs): Promise<ConsoleSettings> => {
  const [start, config, place, missing, root] = await Promise.all(
    ["/console", "/console/config.json", "/console/c/140524/tasks", "/console/none.js", "/"].map(
      (path) => fetch(apiUrl + path, { redirect: "manual" }),
    ),
  );
  if (!start || !config || !place || !missing || !root) throw new Error("there are five answers");
  const settings = ConsoleSettings.parse(await config.json());
  const told = {
    evidence: outputs.EvidenceOrigin,
    reports: outputs.ReportsOrigin,
    issuer: outputs.TokenIssuer,
    clientId: outputs.ConsoleClientId,
  };
  const { signIn } = settings;
  if (signIn.kind !== "oidc") throw new Error("the deployed page believes whoever asks");
  const { evidence, reports } = settings;
  const read = { evidence, reports, issuer: signIn.issuer, clientId: signIn.clientId };
  holds("the page knows its deployment", JSON.stringify(read) === JSON.stringify(told), read);
  holds("it is served without a token", start.status === 200, start.status);
  const wanted = Object.entries(pageHeaders(settings));
  const amiss = wanted.filter(([name, value]) => start.headers.get(name) !== value);
  holds("it is sent with its headers", amiss.length === 0, amiss);
  holds("a place within it is the same page", (await place.text()) === (await start.text()), "");
  holds("a file that is not there is not found", missing.status === 404, missing.status);
  holds("the address alone leads there", root.headers.get("location") === "/console", root.status);
  return settings;
};
