/** A process's environment, as `process.env` gives it to the wiring of a function. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of an environment variable; a missing one is a mistake of the deployment and stops the function at once. */
export const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (!value)
    throw new Error(
      `the environment variable ${name} is not set; infra/topology names who gets it`,
    );
  return value;
};
