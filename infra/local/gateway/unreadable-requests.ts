import { randomUUID } from "node:crypto";
import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type GatewayProblem, problemAnswer } from "./gateway-problem.ts";

/** What Node's parser cannot make a request of is answered too, with a problem document as any other refusal. */
export const answerUnreadable = (server: Server): void => {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    refuse(socket, problemFor(error.code)),
  );
  // A tunnel is nothing that this server has; without a listener the connection would end without a word.
  server.on("connect", (_, socket) => refuse(socket, "malformedRequest"));
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
};

const problemFor = (code: string | undefined): GatewayProblem => {
  if (code === "HPE_HEADER_OVERFLOW") return "headersTooLarge";
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? "requestTimedOut" : "malformedRequest";
};

const refuse = (socket: Duplex, code: GatewayProblem): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status, headers, body } = problemAnswer(code, { requestId, acceptLanguage: undefined });
  const lines = Object.entries({
    ...headers,
    "apigw-requestid": requestId,
    "content-length": body.length,
    connection: "close",
  }).map(([name, value]) => `${name}: ${String(value)}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", ""].join("\r\n");
  socket.end(Buffer.concat([Buffer.from(head), body]));
};
