import { exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspector, problemOf, startTestGateway, type TestGateway } from "../../support/gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const forged = async (change: {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: number;
}) => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = await importJWK(await exportJWK(privateKey), "RS256");
  return new SignJWT({ "custom:role": "admin", "custom:division": "14" })
    .setProtectedHeader({ alg: "RS256", kid: "local-1" })
    .setIssuer(change.issuer ?? "https://issuer.duxue.localhost")
    .setAudience(change.audience ?? "duxue-local")
    .setSubject("x")
    .setExpirationTime(change.expires ?? "1h")
    .sign(key);
};
const unsigned = (claims: object) =>
  [{ alg: "none" }, claims, ""]
    .map((part) => (part === "" ? "" : Buffer.from(JSON.stringify(part)).toString("base64url")))
    .join(".");

test.each<readonly [string, () => Promise<string> | string]>([
  ["none", () => ""],
  ["not a token", () => "abc"],
  ["another issuer's", () => gateway.stranger.tokenFor(inspector)],
  ["a forged one with the right names", () => forged({})],
  ["an expired one", () => gateway.issuer.tokenFor({ ...inspector, ttl: "-1m" })],
  [
    "an unsigned one",
    () => unsigned({ iss: "https://issuer.duxue.localhost", aud: "duxue-local", exp: 4e9 }),
  ],
])("a token that is %s gets 401", async (_, token) => {
  const before = gateway.asked.length;

  const response = await gateway.call("/v1/things/a", { token: await token() });

  expect(response.headers.get("www-authenticate")).toBe("Bearer");
  expect(await problemOf(response)).toMatchObject({ status: 401, code: "unauthenticated" });
  expect(gateway.asked).toHaveLength(before);
});

test.each(["education", "", "教育局"])(
  "the department %j of a sound token goes on as it is: none is left out, which would be the county's office",
  async (department) => {
    const token = await gateway.issuer.tokenFor({ role: "clerk", division: "140524", department });

    await gateway.call("/v1/things/a", { token });

    const claims = gateway.asked.at(-1)?.event.requestContext.authorizer?.jwt.claims;
    expect(claims).toMatchObject({ "custom:department": department });
  },
);

test("a token without a department carries no such claim, and people of two departments are two subjects", async () => {
  const clerk = { role: "clerk", division: "140524" };
  const claimsOf = async (department?: string) =>
    gateway.issuer.verify(await gateway.issuer.tokenFor({ ...clerk, department }));

  expect(await claimsOf()).not.toHaveProperty("custom:department");
  const subjects = [await claimsOf(), await claimsOf("education"), await claimsOf("finance")];
  expect(subjects.map((claims) => claims?.sub)).toEqual([
    "clerk-140524",
    "clerk-140524-education",
    "clerk-140524-finance",
  ]);
});
