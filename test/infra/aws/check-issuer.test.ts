import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { expect, test } from "vitest";
import {
  type Get,
  issuerDocuments,
  type Looked,
} from "../../../infra/aws/operations/issuer-documents.ts";
import { tokenLooks } from "../../../infra/aws/operations/token-looks.ts";

const issuer = "https://id.example.cn/realms/edu";
const discovery = `${issuer}/.well-known/openid-configuration`;
const certs = `${issuer}/certs`;
const now = new Date("2026-11-26T08:00:00Z");

const pair = await generateKeyPair("RS256", { extractable: true });
const stranger = await generateKeyPair("RS256");
const { kty = "", n, e } = await exportJWK(pair.publicKey);
const key = { kty, n, e, kid: "k-1", use: "sig", alg: "RS256" };

type Pages = Readonly<Record<string, unknown>>;
const pages = (keys: readonly unknown[], document: object = {}): Pages => ({
  [discovery]: { issuer, jwks_uri: certs, ...document },
  [certs]: { keys },
});
const serving =
  (of: Pages): Get =>
  async (address) => {
    const page = of[address];
    if (page === undefined) return { kind: "none", why: "no such host" };
    const text = typeof page === "string" ? page : JSON.stringify(page);
    return { kind: "answer", status: 200, text, date: "Thu, 26 Nov 2026 08:00:00 GMT" };
  };
const wrongIn = (looked: readonly Looked[]): readonly string[] =>
  looked.filter(({ isGood }) => !isGood).map(({ en }) => en);

test("of a sound provider everything is good, and its keys and its clock are known", async () => {
  const { looked, keys, date } = await issuerDocuments(issuer, serving(pages([key])));
  expect([wrongIn(looked), looked.length]).toEqual([[], 3]);
  expect(keys.map(({ kid }) => kid)).toEqual(["k-1"]);
  expect(Date.parse(date)).toBe(now.getTime());
});

test("where people of the page sign in is told as a deployment takes it, as far as the provider tells", async () => {
  const told = {
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
  };
  const of = async (document: object) =>
    (await issuerDocuments(issuer, serving(pages([key], document)))).endpoints;
  expect(await of(told)).toEqual({
    authorizationEndpoint: told.authorization_endpoint,
    tokenEndpoint: told.token_endpoint,
    endSessionEndpoint: told.end_session_endpoint,
  });
  expect(await of({})).toEqual({});
});

test.each<[string, Pages, RegExp]>([
  ["an unreachable provider", {}, /cannot be had \(no such host\)/],
  ["a page that is no JSON", { [discovery]: "<html>" }, /not the JSON/],
  ["another name", pages([key], { issuer: `${issuer}/` }), /calls itself .*edu\/, which is not/],
  ["keys at http", pages([key], { jwks_uri: "http://id.example.cn/c" }), /not at https/],
  ["keys elsewhere", pages([key], { jwks_uri: "https://x.example" }), /x\.example: cannot be had/],
  ["no keys", pages([]), /no key to check with/],
  ["an elliptic key", pages([{ ...key, kty: "EC", alg: "ES256" }]), /no key to check with/],
  ["another algorithm", pages([{ ...key, alg: "PS256" }]), /no key to check with/],
  ["a key for encryption", pages([{ ...key, use: "enc" }]), /no key to check with/],
  ["a key without kid", pages([key, { kty: "RSA", n, e }]), /^1 keys have no kid/],
  ["too many keys", pages(Array(400).fill(key)), /more than 150000 bytes/],
])("%s is told", async (_, of, says) => {
  const { looked } = await issuerDocuments(issuer, serving(of));
  expect(wrongIn(looked)).toEqual([expect.stringMatching(says)]);
});

test("an issuer that cannot be one is told before anything is asked", async () => {
  const asked: Get = () => Promise.reject(new Error("asked"));
  const { looked } = await issuerDocuments("http://id.example.cn", asked);
  expect(wrongIn(looked)).toEqual([expect.stringMatching(/begin with https/)]);
});

const claims = { sub: "u-1", "custom:role": "clerk", "custom:division": "140524" };
const signed = (
  payload: object,
  signer = pair.privateKey,
  kid = "k-1",
  aud: string | null = "duxue",
) => {
  const token = new SignJWT({ ...payload }).setProtectedHeader({ alg: "RS256", kid });
  if (aud !== null) token.setAudience(aud);
  return token.setIssuer(issuer).setExpirationTime(new Date("2026-11-26T09:00:00Z")).sign(signer);
};
const judged = async (token: string, at = now) =>
  wrongIn(await tokenLooks(token, { issuer, audience: ["duxue"], keys: [key], now: at }));

test("a token as people will send it is good, with `client_id` in place of `aud` too", async () => {
  expect(await judged(`${await signed(claims)}\n`)).toEqual([]);
  const ofClient = await signed({ ...claims, client_id: "duxue" }, pair.privateKey, "k-1", null);
  expect(await judged(ofClient)).toEqual([]);
});

const of = (department: string) => ({ "custom:department": department });

test("a token of a department's clerk is good, and it is told whether there is a department", async () => {
  const told = async (more: object) => {
    const token = await signed({ ...claims, ...more });
    const looked = await tokenLooks(token, { issuer, audience: ["duxue"], keys: [key], now });
    expect(wrongIn(looked)).toEqual([]);
    return looked.at(-1)?.en;
  };
  expect(await told(of("education"))).toBe("role, division and department can be read");
  expect(await told({})).toBe("role and division can be read; of no single department");
});

const { "custom:division": _, ...withoutDivision } = claims;
test.each<[string, Promise<string> | string, RegExp]>([
  ["for another audience", signed(claims, pair.privateKey, "k-1", "mail"), /is for mail/],
  ["for nobody", signed(claims, pair.privateKey, "k-1", null), /is for nobody/],
  ["without a division", signed(withoutDivision), /no custom:division/],
  ["of an unknown role", signed({ ...claims, "custom:role": "boss" }), /custom:role is no value/],
  ["of an empty department", signed({ ...claims, ...of("") }), /custom:department is no value/],
  [
    "of a leader of a department",
    signed({ ...claims, "custom:role": "leader", ...of("education") }),
    /of a leader has custom:department, which is a clerk's alone/,
  ],
  ["of another key", signed(claims, stranger.privateKey), /signature .* does not hold/],
  ["of a key that is not published", signed(claims, pair.privateKey, "k-9"), /no published key/],
  ["that is none", "abc", /no JWT/],
])("a token %s is told, and nothing of what it holds", async (_, token, says) => {
  const told = await judged(await token);
  expect(told).toEqual([expect.stringMatching(says)]);
  expect(told.join()).not.toContain("u-1");
});

test("a token that ran out is told", async () => {
  expect(await judged(await signed(claims), new Date("2026-11-26T09:00:01Z"))).toEqual([
    "the token has expired",
  ]);
});
