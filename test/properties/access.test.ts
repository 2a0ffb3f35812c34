import fc from "fast-check";
import { expect, test } from "vitest";
import { BoardAnswer } from "../../events/api/status.ts";
import { createHandler as readBoard } from "../../functions/read-board/handler.ts";
import { createHandler as readStatus } from "../../functions/read-status/handler.ts";
import { type Action, Caller, may, Role } from "../../shared/domain/access.ts";
import { countiesWithin } from "../../shared/domain/place/division.ts";
import { noCalendar } from "../../shared/domain/review/calendar/settings.ts";
import { NO_HASH } from "../../shared/domain/review/chain.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const runs = { numRuns: 1000 };
const counties = countiesWithin("14");
const county = fc.constantFrom(...counties);
const action = fc.constantFrom<Action>("upload", "withdraw", "read");
const role = fc.constantFrom(...Role.options);
const scope = fc.oneof(
  county,
  county.map((code) => code.slice(0, 4)),
  fc.constantFrom("14", "15"),
);
const department = fc.option(fc.constantFrom("education", "finance"), { nil: undefined });
const place = "/v1/counties/{county}/cycles/{cycle}";

test("nobody acts outside the scope of the token, whatever the role", () => {
  fc.assert(
    fc.property(role, scope, department, action, county, (as, within, of, does, at) => {
      const caller = Caller.parse({ subject: "s", role: as, scope: within, department: of });

      if (!may(caller, does, at)) return;
      expect(at.startsWith(within)).toBe(true);
      if (of !== undefined) expect(as).toBe("clerk");
    }),
    runs,
  );
});

test("a clerk never acts for a county but the own", () => {
  fc.assert(
    fc.property(scope, department, action, county, (own, of, does, at) => {
      const caller = Caller.parse({ subject: "s", role: "clerk", scope: own, department: of });

      expect(may(caller, does, at)).toBe(own === at);
    }),
    runs,
  );
});

test("no address shows a clerk another county: refused before anything is read", async () => {
  const routes = ["status", "history", "evidence", "evidence/{evidenceId}"];
  const read = () => Promise.reject(new Error("the table was read"));
  const log = recordedLog();
  const handler = readStatus({
    table: {
      receipt: read,
      receipts: read,
      status: read,
      history: read,
      narrative: read,
      facts: read,
      latestClaims: read,
    },
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log,
  });
  const address = fc.oneof(
    county,
    county.map((code) => `${code}/..`),
    county.map((code) => `0${code}`),
    fc.tuple(county, fc.string()).map(([code, more]) => `${code}${more}`),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(county, address, fc.constantFrom(...routes), async (own, at, route) => {
      fc.pre(at !== own);
      const event = httpEvent({
        routeKey: `GET ${place}/${route}`,
        path: { county: at, evidenceId: "01HZ0000000000000000000001" },
        division: own,
      });

      const { statusCode } = await handler(event, lambdaContext());

      expect([403, 404]).toContain(statusCode);
      expect(log.lines).toEqual([]);
    }),
    runs,
  );
});

test("a board shows counties of the scope alone", async () => {
  const unread = () => Promise.reject(new Error("a county was read by itself"));
  const handler = readBoard({
    table: {
      board: async () => [],
      calendarHead: async () => ({ count: 0, hash: NO_HASH, at: "", folded: noCalendar }),
      status: unread,
      decisionsHead: unread,
      everyReceipt: unread,
    },
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log: recordedLog(),
  });
  await fc.assert(
    fc.asyncProperty(role, scope, scope, async (as, own, division) => {
      const event = httpEvent({
        routeKey: "GET /v1/cycles/{cycle}/board",
        query: { division },
        role: as,
        division: own,
      });

      const { statusCode, body } = await handler(event, lambdaContext());

      const shown = statusCode === 200 ? BoardAnswer.parse(JSON.parse(body ?? "")).counties : [];
      expect(shown.filter((row) => !row.county.startsWith(own))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
