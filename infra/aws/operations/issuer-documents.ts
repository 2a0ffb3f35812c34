import * as z from "zod";
import { JsonText } from "../../../events/json-text.ts";
import { issuerFault } from "../../issuer-fault.ts";

/** One thing that was looked at: what is so, or what is wrong and what to do. */
export interface Looked {
  readonly isGood: boolean;
  readonly zh: string;
  readonly en: string;
}

export const good = (zh: string, en: string): Looked => ({ isGood: true, zh, en });
export const bad = (zh: string, en: string): Looked => ({ isGood: false, zh, en });

/** An answer over the network, or why there is none. */
export type Got =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly text: string;
      readonly date: string;
    }
  | { readonly kind: "none"; readonly why: string };
export type Get = (address: string) => Promise<Got>;

/** "Quotas for configuring and running an HTTP API in API Gateway": how long it waits, and what it reads at most. */
export const WAIT_MILLISECONDS = 1500;
const MOST_BYTES = 150_000;

const Discovery = z.looseObject({
  issuer: z.string(),
  jwks_uri: z.string(),
  authorization_endpoint: z.string().exactOptional(),
  token_endpoint: z.string().exactOptional(),
  end_session_endpoint: z.string().exactOptional(),
});

export const Key = z.looseObject({
  kty: z.string(),
  kid: z.string().exactOptional(),
  use: z.string().exactOptional(),
  alg: z.string().exactOptional(),
});
export type Key = z.infer<typeof Key>;
const Keys = z.object({ keys: z.array(Key) });

export interface Documents {
  readonly looked: readonly Looked[];
  /** Those that API Gateway can check a signature with; none when something above them is wrong. */
  readonly keys: readonly Key[];
  /** The provider's `Date`, empty where it tells none. */
  readonly date: string;
  /** As contexts of a deployment, where people of its page sign in; what the provider does not tell is left out. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** Reads what API Gateway will read of an issuer: its discovery document, then its keys. */
export const issuerDocuments = async (issuer: string, get: Get): Promise<Documents> => {
  const fault = issuerFault(issuer);
  if (fault) return ends([bad(`签发者 ${issuer}：${fault.zh}`, `${issuer}: ${fault.en}`)]);
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await read(address, get, Discovery);
  if (!found.value) return ends([found.looked]);
  const { issuer: named, jwks_uri } = found.value;
  if (named !== issuer)
    return ends([
      bad(
        `发现文档自称 ${named}，与 --issuer 不一致（末尾的斜线也算）；请照文档填写`,
        `the document calls itself ${named}, which is not --issuer to the letter; give what it says`,
      ),
    ]);
  if (!jwks_uri.startsWith("https://"))
    return ends([bad(`公钥地址不是 https：${jwks_uri}`, `the keys are not at https: ${jwks_uri}`)]);
  const keys = await read(jwks_uri, get, Keys);
  if (!keys.value) return ends([found.looked, keys.looked]);
  const usable = keys.value.keys.filter(isUsable);
  const looked = [found.looked, keys.looked, ...keyLooks(keys.value.keys, usable)];
  return { looked, keys: usable, date: found.date, endpoints: endpointsOf(found.value) };
};

const ends = (looked: readonly Looked[]): Documents => ({
  looked,
  keys: [],
  date: "",
  endpoints: {},
});

const endpointsOf = (told: z.infer<typeof Discovery>): Readonly<Record<string, string>> => {
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = told;
  return {
    ...(authorization_endpoint && { authorizationEndpoint: authorization_endpoint }),
    ...(token_endpoint && { tokenEndpoint: token_endpoint }),
    ...(end_session_endpoint && { endSessionEndpoint: end_session_endpoint }),
  };
};

/** RSA alone: API Gateway takes no other signature, and finds the key by its `kid`. */
const isUsable = ({ kty, kid, use = "sig", alg = "RS256" }: Key): boolean =>
  kty === "RSA" && kid !== undefined && use === "sig" && alg === "RS256";

const keyLooks = (all: readonly Key[], usable: readonly Key[]): readonly Looked[] => {
  const unnamed = all.filter(({ kid }) => kid === undefined).length;
  return [
    usable.length > 0
      ? good(`可用的 RS256 公钥 ${usable.length} 把`, `${usable.length} RS256 keys to check with`)
      : bad(
          "没有可用的公钥：须有带 kid 的 RSA 公钥，用 RS256 签名",
          "no key to check with: an RSA key with a kid, for RS256, is wanted",
        ),
    ...(unnamed > 0
      ? [
          bad(
            `${unnamed} 把公钥没有 kid`,
            `${unnamed} keys have no kid: tokens signed by them are refused`,
          ),
        ]
      : []),
  ];
};

interface Read<Value> {
  readonly looked: Looked;
  readonly value?: Value;
  readonly date: string;
}

const read = async <Schema extends z.ZodType>(
  address: string,
  get: Get,
  schema: Schema,
): Promise<Read<z.output<Schema>>> => {
  const got = await get(address);
  const failed = (zh: string, en: string) => ({
    looked: bad(`${address}：${zh}`, `${address}: ${en}`),
    date: "",
  });
  if (got.kind === "none") return failed(`取不到（${got.why}）`, `cannot be had (${got.why})`);
  if (got.status !== 200) return failed(`答复 ${got.status}`, `answered ${got.status}`);
  if (Buffer.byteLength(got.text) > MOST_BYTES)
    return failed(`超过 ${MOST_BYTES} 字节`, `has more than ${MOST_BYTES} bytes`);
  const parsed = JsonText.pipe(schema).safeParse(got.text);
  if (!parsed.success) return failed("不是应有的 JSON", "is not the JSON that it should be");
  return {
    looked: good(`已取得 ${address}`, `read ${address}`),
    value: parsed.data,
    date: got.date,
  };
};
