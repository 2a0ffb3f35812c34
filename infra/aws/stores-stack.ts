import { Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { Users } from "./auth.ts";
import type { DuxueStackProps } from "./stack.ts";
import { Storage } from "./storage.ts";
import { tableVault } from "./table-backup.ts";

/**
 * What outlives a stack of the deployment, and nothing that it refers to is missing here: the template by which `cdk import`
 * takes it into a stack of the same name (the runbook "The stack is gone" of this room). Each has the logical id that it has in the whole stack,
 * which is deployed over this one at once.
 */
export class StoresStack extends Stack {
  constructor(scope: Construct, id: string, props: DuxueStackProps) {
    super(scope, id, props);
    const { deployment, settings, backup } = props;
    const storage = new Storage(this, "Storage", { deployment, settings });
    if (!props.tokens) new Users(this, "Users", { deployment, settings });
    if (backup)
      tableVault(new Construct(this, "Backup"), { deployment, settings, storage, backup });
  }
}
