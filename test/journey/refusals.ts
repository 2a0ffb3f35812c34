import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { type Person, personAt, personWith, put } from "./client.ts";
import { figures } from "./files.ts";
import type { StartedTarget } from "./journey.ts";

const STEP_MS = 180_000;
const status = (county: string, cycle = "2021") => `/counties/${county}/cycles/${cycle}/status`;

/** What the system does not do, and how it says so. */
export const refusalTests = (name: string, start: () => Promise<StartedTarget>) =>
  describe(name, { timeout: STEP_MS }, () => {
    let target: StartedTarget;
    let clerk: Person;
    beforeAll(async () => {
      target = await start();
      clerk = await personAt(target, "clerk", "140524");
    }, STEP_MS);
    afterAll(() => target.stop(), STEP_MS);

    test.each([
      { who: "clerk", division: "140524", path: status("140525"), code: 403 },
      { who: "clerk", division: "140524", path: status("999999"), code: 403 },
      { who: "clerk", division: "140524", path: status("140524"), code: 200 },
      { who: "reviewer", division: "1405", path: status("140525"), code: 200 },
      { who: "reviewer", division: "1405", path: status("140621"), code: 403 },
      { who: "inspector", division: "14", path: status("140621"), code: 200 },
      { who: "director", division: "14", path: status("140621"), code: 200 },
      { who: "director", division: "15", path: status("140524"), code: 403 },
      { who: "inspector", division: "15", path: status("140524"), code: 403 },
      { who: "inspector", division: "14", path: status("149999"), code: 404 },
      { who: "inspector", division: "14", path: status("140524", "2019"), code: 404 },
      { who: "inspector", division: "14", path: "/frameworks/2019", code: 404 },
      { who: "inspector", division: "14", path: "/cycles/2021/board?division=15", code: 403 },
      {
        who: "inspector",
        division: "14",
        path: "/counties/140524/cycles/2021/report?format=doc",
        code: 406,
      },
    ])("$who of $division asking $path gets $code", async ({ who, division, path, code }) => {
      const person = await personAt(target, who, division);

      const answer = await person.call("GET", path);

      expect(answer.status).toBe(code);
      if (code !== 200) expect(Problem.parse(answer.json).status).toBe(code);
    });

    test("no token, a broken one and one of another issuer get 401", async () => {
      const { privateKey, publicKey } = await generateKeyPair("RS256");
      const foreign = await new SignJWT({ "custom:role": "admin", "custom:division": "14" })
        .setProtectedHeader({
          alg: "RS256",
          kid: (await exportJWK(publicKey)).n?.slice(0, 8) ?? "k",
        })
        .setIssuer("https://issuer.example.org")
        .setAudience("duxue")
        .setSubject("x")
        .setExpirationTime("1h")
        .sign(privateKey);

      const answers = await Promise.all(
        [undefined, "x.y.z", foreign].map((token) =>
          personWith(target, token).call("GET", status("140524")),
        ),
      );

      expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    });

    test("a department's clerk reads the own county; a leader's token with a department fits nobody, an odd department is none", async () => {
      const asks = async (role: string, department: string) => {
        const person = await personAt(target, role, "140524", department);
        return (await person.call("GET", status("140524"))).status;
      };

      expect(await asks("clerk", "education")).toBe(200);
      expect(await asks("leader", "education")).toBe(403);
      expect(await asks("clerk", "教育局")).toBe(401);
    });

    test("a malformed registration gets 422 with every fault by its path, in the language asked for", async () => {
      const wrong = { body: { kind: "x", size: -1 }, headers: { "accept-language": "en" } };

      const answer = await clerk.call("POST", `${clerk.at("140524")}/evidence`, wrong);

      const { findings = [] } = Problem.parse(answer.json);
      expect(answer.status).toBe(422);
      expect(findings.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          "kind",
          "size",
          "fileName",
          "contentType",
          "sha256",
          "title",
          "issuer",
          "period",
        ]),
      );
      expect(findings.every(({ message }) => /^[\x20-\x7e“”‘’…–]+$/.test(message))).toBe(true);
    });

    test.each([
      { what: "a key written twice", body: '{"kind":"document","kind":"narrative"}', path: "kind" },
      { what: "JSON that breaks off", body: '{"kind": "document",\n "size": 1', path: "2:11" },
      { what: "half an emoji", body: '{"title":"a\\ud83d"}', path: "title" },
    ])("a body with $what gets 422 at its place", async ({ body, path }) => {
      const answer = await clerk.call("POST", `${clerk.at("140524")}/evidence`, { body });

      expect(answer.status).toBe(422);
      expect(Problem.parse(answer.json).findings?.map((found) => found.path)).toContain(path);
    });

    test("a name too long to be kept, and a title that turns text around, are refused at registration", async () => {
      const sent = figures(
        { headTeacherAllowance: "500" },
        { fileName: `${"长".repeat(78)}.csv`, title: "预算\u202efdp.exe" },
      );

      const answer = await clerk.register("140524", sent);

      const { findings = [] } = Problem.parse(answer.json);
      expect(answer.status).toBe(422);
      expect(findings.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
        "fileName fileNameTooLong",
        "title directionMark",
      ]);
    });

    test("an unknown query parameter is refused by its name", async () => {
      const answer = await clerk.call("GET", `${status("140524")}?colour=red`);

      expect(answer.status).toBe(422);
      expect(Problem.parse(answer.json).findings?.[0]?.path).toBe("colour");
    });

    // OPTIONS is test/functions/describe-api's: the emulator takes it for a preflight and answers by itself.
    test.each([
      { method: "PUT", path: status("140524"), code: 405, allow: "GET, OPTIONS" },
      { method: "DELETE", path: "/openapi.json", code: 405, allow: "GET, OPTIONS" },
      { method: "HEAD", path: status("140524"), code: 405, allow: "GET, OPTIONS" },
      { method: "GET", path: "/nothing", code: 404, allow: null },
      { method: "POST", path: "/nothing", code: 404, allow: null },
    ])("$method $path gets $code", async ({ method, path, code, allow }) => {
      const answer = await clerk.call(method, path);

      expect([answer.status, answer.headers.get("allow")]).toEqual([code, allow]);
      if (method !== "HEAD") expect(Problem.parse(answer.json).status).toBe(code);
    });

    test("nobody without a token learns which addresses there are", async () => {
      const nobody = personWith(target, undefined);

      const answers = [
        await nobody.call("GET", "/nothing"),
        await nobody.call("PUT", status("140524")),
      ];

      expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
    });

    test.each([
      { what: "another length", cut: 1, headers: {} },
      { what: "another type", cut: 0, headers: { "content-type": "text/plain" } },
      { what: "another registration", cut: 0, headers: { "x-amz-meta-registration": "e30" } },
    ])("an upload of $what than was signed is refused", async ({ cut, headers }) => {
      const sent = figures({ headTeacherAllowance: "500" });
      const { upload } = UploadAnswer.parse((await clerk.register("140524", sent)).json);

      const response = await put(upload, sent.bytes.slice(cut), headers);

      expect(response.status).toBe(403);
    });

    test("an unknown evidence has no receipt and cannot be withdrawn", async () => {
      const id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";

      const answers = [
        await clerk.call("GET", `${clerk.at("140524")}/evidence/${id}`),
        await clerk.withdraw("140524", id),
      ];

      expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
    });
  });
