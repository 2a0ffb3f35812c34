import { existsSync } from "node:fs";

/** Where a system keeps its browser; nothing where it has none. */
export const chromiumPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));
