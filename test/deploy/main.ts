import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { fileURLToPath } from "node:url";
import { command } from "../../infra/command-line/command.ts";
import { type Cloud, environmentFor, startEmulator } from "./emulator.ts";
import { journal as openJournal } from "./journal.ts";
import { lintTemplates } from "./lint-templates.ts";
import { rehearse } from "./rehearsal.ts";
import { installTools, NotToBeHad } from "./tools.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const nodeModules = join(root, "node_modules");
const journal = openJournal(process.stdout);

/** The caller's environment without a cloud of its own: nothing here may reach a real account. */
const calm = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"))),
  PATH: `${join(nodeModules, ".bin")}:${process.env.PATH ?? ""}`,
};

const inOwnEmulator = async (folder: string): Promise<void> => {
  const tools = await journal.step("a Python environment with MiniStack and cfn-lint", () =>
    installTools(folder, calm),
  );
  await journal.step("templates for aws and aws-cn: cdk-nag and cfn-lint", async () =>
    journal.note(await lintTemplates(tools, calm)),
  );
  const emulator = await journal.step("MiniStack on loopback: HTTPS only, IAM enforced", () =>
    startEmulator({ folder, tools, nodeModules, env: calm }),
  );
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await emulator.stop();
      await rm(folder, { recursive: true, force: true });
      process.exit(130);
    });
  }
  try {
    // The command of the runbooks is among the tools
    const PATH = `${tools}:${calm.PATH}`;
    await rehearse(optionsIn(folder, { ...emulator, env: { ...emulator.env, PATH } }));
  } catch (error) {
    journal.note(`the emulator's last words:\n${emulator.tail()}`);
    throw error;
  } finally {
    await journal.step("the emulator is stopped", () => emulator.stop());
  }
};

const inRunningEmulator = async (folder: string, endpoint: string): Promise<void> => {
  await fetch(endpoint).catch((cause: unknown) => {
    throw new Error(`nothing answers at ${endpoint}: start the emulator first`, { cause });
  });
  journal.note(`uses ${endpoint}; templates are not linted`);
  await rehearse(optionsIn(folder, { endpoint, env: environmentFor(endpoint, folder) }));
};

/** This process asks the emulator too, so it takes over its settings and trusts its certificate. */
const optionsIn = (folder: string, { endpoint, env }: Cloud) => {
  for (const name of Object.keys(process.env))
    if (name.startsWith("AWS_")) delete process.env[name];
  Object.assign(process.env, env);
  const certificate = env.NODE_EXTRA_CA_CERTS;
  if (certificate)
    setDefaultCACertificates([...getCACertificates(), readFileSync(certificate, "utf8")]);
  return { root, folder, endpoint, journal, env: { ...calm, ...env } };
};

const rehearsal = async (endpoint: string | undefined): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), "duxue-rehearsal-"));
  try {
    if (endpoint) await inRunningEmulator(folder, endpoint);
    else await inOwnEmulator(folder);
    process.stdout.write("The rehearsal went well from start to end.\n");
    return 0;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof NotToBeHad) {
      process.stdout.write(`${String(error.cause)}\n`);
      return 2;
    }
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await command({
  usage: `npm run rehearse                    deploys into an emulator of its own and tears everything down
            npm run rehearse -- --endpoint URL  deploys into an emulator that runs already
Exit codes: 0 all went well, 1 something did not, 2 the emulator cannot be had here.`,
  options: { endpoint: { type: "string" } },
  run: async ({ endpoint }) => {
    process.exitCode = await rehearsal(endpoint);
  },
});
