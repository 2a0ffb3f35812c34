import type { TodoAnswer } from "../../../events/api/todo.ts";
import type { Answer, ConsoleApi } from "./client.ts";

export const askTodo = (api: ConsoleApi, cycle: string): Promise<Answer<TodoAnswer>> =>
  api.get(`/v1/todo?cycle=${encodeURIComponent(cycle)}`);
