import * as z from "zod";

/** A known weakness of a package that stays for now: which, why, and until when somebody looks again. */
export const Exceptions = z.array(
  z.strictObject({
    /** `GHSA-…`, the last part of the advisory's address. */
    advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
    package: z.string().min(1),
    why: z.string().min(20),
    until: z.iso.date(),
  }),
);
export type Exceptions = z.infer<typeof Exceptions>;

const Advisory = z.object({
  title: z.string(),
  url: z.string(),
  severity: z.string(),
  name: z.string(),
});

/** What `npm audit --json` says, as far as it is read; a registry that does not answer makes it say something else. */
export const AuditReport = z.object({
  vulnerabilities: z.record(
    z.string(),
    // A name stands for a package that is told of by itself
    z.object({ via: z.array(z.union([z.string(), Advisory])) }),
  ),
});

export interface JudgedAudit {
  readonly found: number;
  /** One line each. */
  readonly unexplained: readonly string[];
  /** Explanations past their day, and of what is no longer found. */
  readonly outdated: readonly string[];
}

/** Each advisory is explained by an exception of the same package whose day has not come, or is told. */
export const judgedAudit = (
  { vulnerabilities }: z.infer<typeof AuditReport>,
  exceptions: Exceptions,
  today: string,
): JudgedAudit => {
  const advisories = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.filter((each) => typeof each !== "string"),
  );
  const ofThis = ({ url, name }: z.infer<typeof Advisory>) =>
    exceptions.find((each) => url.endsWith(`/${each.advisory}`) && each.package === name);
  const needed = new Set(advisories.map(ofThis));
  return {
    found: advisories.length,
    unexplained: advisories
      .filter((advisory) => ofThis(advisory) === undefined)
      .map(({ name, severity, title, url }) => `${name}  ${severity}  ${title}  ${url}`),
    outdated: exceptions
      .filter((each) => each.until < today || !needed.has(each))
      .map(({ advisory, package: name, until }) => `${name}  ${advisory}  until ${until}`),
  };
};
