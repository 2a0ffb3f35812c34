import { Duration, Stack } from "aws-cdk-lib";
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  ManagedLoginVersion,
  OAuthScope,
  type UserPool,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

/** Where people of the page sign in, as OpenID Connect Discovery calls it, and as whom the page asks. */
export interface PageProvider {
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** Where a sign-out ends the provider's session too. */
  readonly endSessionEndpoint?: string;
}

export interface PageSignInProps {
  readonly deployment: string;
  readonly pool: UserPool;
  /** Of the pages that one comes back to, to exactly these. */
  readonly origins: readonly string[];
}

/**
 * The pool's own pages, in the language that is asked for, and a client that may do nothing but come back from them: public,
 * authorization code, and with PKCE because the page asks so. It is made for the address of an API, so it goes with its stack;
 * people, and the client of their programs, stay.
 */
export class PageSignIn extends Construct {
  readonly provider: PageProvider;

  constructor(scope: Construct, id: string, { deployment, pool, origins }: PageSignInProps) {
    super(scope, id);
    const domain = pool.addDomain("Domain", {
      // Nobody else of the region may have the same
      cognitoDomain: { domainPrefix: `${deployment}-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = pool.addClient("PageClient", {
      authFlows: { userSrp: true },
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: origins.map((origin) => `${origin}/console/signed-in`),
        logoutUrls: origins.map((origin) => `${origin}/console`),
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.hours(8),
      accessTokenValidity: Duration.hours(1),
      // The page throws it away: nobody is signed in for longer than the ID token says
      refreshTokenValidity: Duration.hours(8),
      readAttributes: new ClientAttributes().withCustomAttributes("role", "division", "department"),
      writeAttributes: new ClientAttributes().withStandardAttributes({ nickname: true }),
    });
    // Without a style of its own the client's pages answer that they are not to be had
    new CfnManagedLoginBranding(this, "Look", {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    const pages = domain.baseUrl();
    this.provider = {
      clientId: client.userPoolClientId,
      authorizationEndpoint: `${pages}/oauth2/authorize`,
      tokenEndpoint: `${pages}/oauth2/token`,
      endSessionEndpoint: `${pages}/logout`,
    };
  }
}
