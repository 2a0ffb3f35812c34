import type { Page } from "playwright-core";

/** The next decision that the page sends reaches the system, and its answer is lost on the way back. */
export const loseNextAnswer = (page: Page): Promise<unknown> =>
  page.route(
    "**/decisions",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
