import { fileURLToPath } from "node:url";
import { settingsIn } from "../../shared/http/pages/page-settings.ts";
import { pagesIn } from "../../shared/http/pages/pages-in.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const beside = fileURLToPath(new URL("./console/", import.meta.url));

export const handler = createHandler({
  pages: pagesIn(process.env.CONSOLE_FOLDER ?? beside),
  settings: settingsIn(process.env),
  log: logger(process.stdout, "serve-console", process.env),
});
