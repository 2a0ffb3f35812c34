import type { OperationId } from "../../events/api/routes.ts";
import type { ApiRequest } from "./api.ts";

/**
 * Who did what, for the log: ids only. The names are those that `infra/aws/queries/who-did-what.txt` asks for; the act goes by
 * the name of its operation.
 */
export const auditFacts = ({ caller, requestId }: Asking, act: OperationId) => ({
  subject: caller.subject,
  act,
  requestId,
});

interface Asking extends Pick<ApiRequest, "requestId"> {
  readonly caller: Pick<ApiRequest["caller"], "subject">;
}
