import type { Problem } from "../../../events/api/problem.ts";
import { noteServerDate } from "../clock.ts";

/** What came of a question: an answer, a refusal in words, or no line to ask by. */
export type Answer<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

export interface ConsoleApi {
  get<Value>(path: string): Promise<Answer<Value>>;
  send<Value>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<Answer<Value>>;
  /** A file, with the name that the answer gives it. */
  file(path: string): Promise<Answer<{ readonly blob: Blob; readonly name: string }>>;
}

export interface ApiOptions {
  /** Empty where the API is at the page's own origin. */
  readonly origin: string;
  readonly token: () => string;
  readonly locale: () => string;
  /** Told that the token is no longer taken. */
  readonly onSignedOut: () => void;
}

/** The API, as whoever is signed in asks it. Answers are of our own origin and its own contract; they are not read again here. */
export const apiOf = ({ origin, token, locale, onSignedOut }: ApiOptions): ConsoleApi => {
  const ask = async <Value>(
    path: string,
    init: RequestInit,
    read: (answer: Response) => Promise<Value>,
  ): Promise<Answer<Value>> => {
    try {
      const answer = await fetch(origin + path, {
        ...init,
        headers: {
          authorization: `Bearer ${token()}`,
          "accept-language": locale(),
          ...(init.body !== undefined && { "content-type": "application/json" }),
        },
      });
      noteServerDate(answer.headers.get("date"));
      if (answer.ok) return { kind: "answered", value: await read(answer) };
      if (answer.status === 401) {
        onSignedOut();
        // Nothing was decided of it: whoever signs in again may send it again
        return { kind: "unreachable" };
      }
      return { kind: "refused", problem: await problemOf(answer) };
    } catch {
      return { kind: "unreachable" };
    }
  };
  return {
    get: (path) => ask(path, { method: "GET" }, (answer) => answer.json()),
    send: (method, path, body) =>
      ask(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }, (answer) =>
        answer.json(),
      ),
    file: (path) =>
      ask(path, { method: "GET" }, async (answer) => ({
        blob: await answer.blob(),
        name: fileNameOf(answer.headers.get("content-disposition") ?? ""),
      })),
  };
};

/** What stands before the API (a gateway, a proxy) may answer in words of its own. */
const problemOf = async (answer: Response): Promise<Problem> => {
  const requestId =
    answer.headers.get("x-request-id") ?? answer.headers.get("apigw-requestid") ?? "";
  const body: unknown = await answer.json().catch(() => undefined);
  return isProblem(body)
    ? body
    : {
        type: "about:blank",
        title: `HTTP ${answer.status}`,
        status: answer.status,
        code: "unknown",
        requestId,
      };
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "title" in body && "code" in body;

const fileNameOf = (disposition: string): string => {
  const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
};
