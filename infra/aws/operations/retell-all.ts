import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import type { RetellRequest } from "../../../events/retell-request.ts";
import { Retold } from "../../../events/retold.ts";
import { Sentences } from "../../command-line/sentences.ts";

/** What was told again, or would have been, and what the bus did not take. */
export type RetoldAll = Pick<Retold, "told" | "refused">;

/** Has the function tell everything that is asked for, page after page. Throws when it failed; asking again does no harm. */
export const retellAll = async (
  lambda: LambdaClient,
  FunctionName: string,
  asked: RetellRequest["retell"],
): Promise<RetoldAll> => {
  const told: Retold["told"] = [];
  const refused: Retold["refused"] = [];
  let { from } = asked;
  do {
    const request: RetellRequest = { retell: { ...asked, ...(from && { from }) } };
    const page = await pageOf(lambda, FunctionName, request);
    told.push(...page.told);
    refused.push(...page.refused);
    from = page.next;
  } while (from);
  return { told, refused };
};

const pageOf = async (
  lambda: LambdaClient,
  FunctionName: string,
  request: RetellRequest,
): Promise<Retold> => {
  const { FunctionError, Payload = new Uint8Array() } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(request) }),
  );
  const answer = Buffer.from(Payload).toString("utf8");
  if (FunctionError !== undefined)
    throw new Sentences(
      `云函数 ${FunctionName} 没有完成，可再次运行本命令。`,
      `The function ${FunctionName} failed (${answer}); the command may be run again.`,
    );
  return Retold.parse(JSON.parse(answer));
};
