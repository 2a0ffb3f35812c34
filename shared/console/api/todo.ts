import type { TodoAnswer } from "../../../events/api/todo.ts";
import type { Answer, Api } from "./client.ts";

export const readTodo = (api: Api, cycle: string): Promise<Answer<TodoAnswer>> =>
  api.get(`/v1/todo?cycle=${encodeURIComponent(cycle)}`);
