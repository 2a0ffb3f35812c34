import { VerificationAnswer } from "../../../events/report-verification.ts";
import { Sentences } from "../../command-line/sentences.ts";

export interface Asked {
  readonly line: string;
  /** Hex. */
  readonly sha256: string;
  readonly format: string;
}

/** The system that made a report, asked with the first of the tokens that it knows. */
export const systemAt = (api: string, tokens: readonly string[]) => {
  const [first = "", ...others] = tokens;
  let token = first;
  const call = async (path: string, body?: object): Promise<Response> => {
    const response = await ask(`${api}${path}`, token, body);
    const next = others.shift();
    if (response.status !== 401 || next === undefined) return response;
    token = next;
    return call(path, body);
  };
  return {
    judge: async (asked: Asked): Promise<VerificationAnswer> => {
      const response = await call("/v1/report-verifications", asked);
      const text = await response.text();
      if (!response.ok)
        throw new Sentences(
          `系统拒绝核验（${response.status}）：${text}`,
          `The system refused (${response.status}).`,
        );
      return VerificationAnswer.parse(JSON.parse(text));
    },
    /** The file that the system made; nothing when it gave no address. */
    original: async ({ original }: VerificationAnswer): Promise<Uint8Array | undefined> => {
      if (original === undefined) return undefined;
      // The address is signed: a token beside the signature would be refused
      const response = await fetch(original);
      return response.ok ? response.bytes() : undefined;
    },
  };
};

const ask = (address: string, token: string, body: object | undefined): Promise<Response> => {
  const authorization = `Bearer ${token}`;
  const asked =
    body === undefined
      ? { headers: { authorization } }
      : {
          method: "POST",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify(body),
        };
  return fetch(address, asked).catch((cause: unknown) => {
    throw new Sentences(
      `系统没有应答（${address}）。请先运行 npm start，或用 --api 指明地址。`,
      `Nothing answers at ${address}. Run npm start first, or say where with --api.`,
      { cause },
    );
  });
};
