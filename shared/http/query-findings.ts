import type { HttpRequest } from "../../events/http-request.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { parametersOf } from "./routes.ts";

/** As many strangers as are named; a query may have any number. */
const NAMED = 20;

/** Parameters that the route does not take, by name, and those that are given twice: neither is passed over in silence. */
export const queryFindings = (request: HttpRequest): readonly Finding[] => {
  const taken = parametersOf(request.routeKey);
  if (!taken) return [];
  const sent = [...new URLSearchParams(request.rawQueryString).keys()];
  const given = new Set([...sent, ...Object.keys(request.queryStringParameters)]);
  const strangers = [...given].filter((name) => !taken.includes(name)).slice(0, NAMED);
  return [
    ...strangers.map((name) => unknown(name, taken)),
    ...repeated(sent)
      .filter((name) => taken.includes(name))
      .map((name) => finding("parameterRepeated", { path: name, values: { parameter: name } })),
  ];
};

const unknown = (parameter: string, taken: readonly string[]): Finding =>
  taken.length === 0
    ? finding("parameterNotExpected", { path: parameter, values: { parameter } })
    : finding("unknownParameter", {
        path: parameter,
        values: { parameter, allowed: taken.join("、") },
      });

/** API Gateway joins the values of a name that comes more than once by commas; the query as it was sent tells. */
const repeated = (sent: readonly string[]): readonly string[] => [
  ...new Set(sent.filter((name, at) => sent.indexOf(name) < at)),
];
