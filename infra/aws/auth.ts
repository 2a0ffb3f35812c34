import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { type PageProvider, PageSignIn } from "./page-sign-in.ts";
import type { StageSettings } from "./stage-settings.ts";

/** Whose tokens the API takes. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Where people of the page get theirs; nothing where no page is served. */
  readonly page?: PageProvider | undefined;
}

export interface UsersProps {
  readonly deployment: string;
  readonly settings: StageSettings;
}

/** The built-in user pool: people are entered by an administrator with what their tokens then say of them. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly #deployment: string;

  constructor(scope: Construct, id: string, { deployment, settings }: UsersProps) {
    super(scope, id);
    this.#deployment = deployment;
    const removalPolicy = settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.pool = new UserPool(this, "Pool", {
      userPoolName: deployment,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      customAttributes: {
        role: new StringAttribute({ mutable: true, maxLen: 16 }),
        division: new StringAttribute({ mutable: true, maxLen: 6 }),
        // Last and never required: an update may add an attribute to a pool that has people, and change none.
        department: new StringAttribute({ mutable: true, maxLen: 40 }),
      },
      passwordPolicy,
      mfa: settings.secondFactor === "required" ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: settings.threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(settings.threatProtection && {
        standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      }),
      deletionProtection: settings.protectsStores,
      removalPolicy,
    });
    this.client = this.pool.addClient("Client", {
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.hours(8),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
      readAttributes: new ClientAttributes().withCustomAttributes("role", "division", "department"),
      // Nobody changes who they are: a client may write what people call themselves and nothing else.
      writeAttributes: new ClientAttributes().withStandardAttributes({ nickname: true }),
    });
    // Its id is what tokens are for and what people's programs sign in with: it stays with the people
    this.client.applyRemovalPolicy(removalPolicy);
    acknowledge(this.pool, reasonsOf(settings));
  }

  /** Has people sign in on the pages of these origins too; whose tokens an API then takes. */
  tokensAt(origins: readonly string[]): TokenIssuer {
    const { pool, client } = this;
    const { provider } = new PageSignIn(this, "Page", {
      deployment: this.#deployment,
      pool,
      origins,
    });
    return {
      issuer: `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`,
      audience: [client.userPoolClientId, provider.clientId],
      page: provider,
    };
  }
}

const passwordPolicy = {
  minLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
} as const;

/** Both hold for the stage that is tried out and torn down; the stage for people has neither. */
const reasonsOf = ({ secondFactor, threatProtection }: StageSettings): Record<string, string> => ({
  ...(secondFactor === "optional" && {
    "AwsSolutions-COG2":
      "A second factor is optional where the system is tried out with made-up data; the stage `prod` requires it.",
  }),
  ...(!threatProtection && {
    "AwsSolutions-COG8":
      "Threat protection has a price per user and nothing to protect where the system is tried out; `prod` has it.",
  }),
});
