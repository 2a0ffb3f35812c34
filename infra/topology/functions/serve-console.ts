import type { ServiceFunction } from "../service-function.ts";

export const serveConsole = {
  purpose: "The pages that people work on, to whoever asks: they hold nothing but their own code.",
  triggers: [{ kind: "http", routes: [], open: ["GET /", "GET /console", "GET /console/{file+}"] }],
  touches: {},
  pages: "shared/console/main.tsx",
  memoryMegabytes: 256,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
