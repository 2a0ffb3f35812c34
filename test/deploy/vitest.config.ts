import { defineConfig } from "vitest/config";

/** The journey against a deployment: started by the rehearsal, never by `npm test`. */
export default defineConfig({
  test: {
    include: ["test/deploy/deployed-journey.ts"],
    reporters: ["verbose"],
  },
});
