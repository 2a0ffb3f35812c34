import project from "../../package.json" with { type: "json" };

/** The npm scripts, by name. */
export const scripts: ReadonlyMap<string, string> = new Map(Object.entries(project.scripts));

/** The file of a script that is a command of this project, from the root; nothing for a script that runs a tool. */
export const commandFile = (name: string): string | undefined =>
  /^node (?:--max-semi-space-size=\d+ )?(\S+\.ts)$/.exec(scripts.get(name) ?? "")?.[1];
