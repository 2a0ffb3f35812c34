import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly thorough: boolean;
  }
}

/** How many runs: the usual ones in `npm test`, all of them in `npm run test:thorough`, which `.ci/run` asks for too. */
export const runs = ({ usual, all }: { readonly usual: number; readonly all: number }): number =>
  inject("thorough") ? all : usual;
