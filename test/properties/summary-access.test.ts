import fc from "fast-check";
import { expect, test } from "vitest";
import { createHandler } from "../../functions/produce-report/handler.ts";
import { may, Role } from "../../shared/domain/access.ts";
import { countiesWithin, Scope } from "../../shared/domain/place/division.ts";
import { SummaryModel } from "../../shared/report/summary/summary-model.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const division = fc.oneof(
  fc.constantFrom(...countiesWithin("1405")),
  fc.constantFrom("1405", "1406", "1499", "14", "15", "9"),
);
const scope = fc.constantFrom("140524", "140621", "1405", "1406", "14", "15");

test("a summary names no county outside the scope of the token, whatever role and division", async () => {
  const read = new Set<string>();
  const none = async () => undefined;
  const handler = createHandler({
    table: {
      status: async ({ county }) => void read.add(county),
      statusAsOf: none,
      statusOfVersion: none,
      receiptsById: async () => [],
      narrative: none,
      facts: async () => new Map(),
      issuedReport: none,
      issueReport: none,
    },
    reports: {
      find: none,
      keep: none,
      address: async () => "",
      link: async () => ({ url: "", expiresAt: "" }),
    },
    word: () => Promise.reject(new Error("no Word was asked for")),
    pdf: () => Promise.reject(new Error("no PDF was asked for")),
    now: () => new Date(0),
    log: recordedLog(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Role.options),
      scope,
      fc.option(division, { nil: undefined }),
      async (role, own, asked) => {
        read.clear();
        const query = { format: "json", ...(asked !== undefined && { division: asked }) };
        const routeKey = "GET /v1/cycles/{cycle}/report";

        const { statusCode, body } = await handler(
          httpEvent({ routeKey, role, division: own, query }),
          lambdaContext(),
        );

        const caller = { subject: "s", role, scope: Scope.parse(own) };
        expect(statusCode === 403).toBe(!may(caller, "read", asked ?? own));
        const shown =
          statusCode === 200
            ? SummaryModel.parse(JSON.parse(Buffer.from(String(body), "base64").toString())).figures
                .counties
            : [];
        const named = [...shown.map(({ county }) => county), ...read];
        expect(named.filter((county) => !county.startsWith(own))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
