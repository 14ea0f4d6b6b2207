import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { Configuration } from "oidc-provider";

/** Who is at the keyboard, as the provider will say it. */
export interface ProviderAccount {
  readonly sub: string;
  readonly email?: string;
  readonly amr?: string[];
}

/** A real OpenID Connect provider on loopback. Whoever comes is signed in as `account` and agrees to everything. */
export interface TestOidcServer {
  readonly issuer: string;
  account: ProviderAccount;
  /** Goes where the browser would, and tells what it would bring back to the portal. */
  visit(authorizationUrl: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export const testClient = { clientId: "interphase", clientSecret: "a client secret of the tests" };

/** Starts a provider; `changes` are settings of its own. */
export async function startOidcServer(
  returnAddress: string,
  changes: Partial<Configuration> = {},
): Promise<TestOidcServer> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${String(port)}`;
  const state: { account: ProviderAccount } = { account: { sub: "nobody" } };
  const provider = await createProvider(issuer, { ...configurationFor(returnAddress, state), ...changes });
  const answer = provider.callback();
  handle = (request, response) => {
    if (request.url?.startsWith("/interaction/") === true)
      void interact(provider, request, response, state.account);
    else void answer(request, response);
  };
  return {
    issuer,
    get account() {
      return state.account;
    },
    set account(account) {
      state.account = account;
    },
    visit,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The package tells the console that its quick start is not for production: nothing a test run should say. */
async function createProvider(issuer: string, configuration: Configuration): Promise<Provider> {
  const said = [jest.spyOn(console, "warn"), jest.spyOn(console, "info")];
  for (const spy of said) spy.mockImplementation(() => undefined);
  try {
    const { default: Made } = await import("oidc-provider");
    return new Made(issuer, configuration);
  } finally {
    for (const spy of said) spy.mockRestore();
  }
}

function configurationFor(returnAddress: string, state: { account: ProviderAccount }): Configuration {
  return {
    clients: [
      {
        client_id: testClient.clientId,
        client_secret: testClient.clientSecret,
        redirect_uris: [returnAddress],
      },
    ],
    cookies: { keys: ["a key of the tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    conformIdTokenClaims: false,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    claims: { openid: ["sub", "amr"], email: ["email"] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        ...(state.account.email === undefined ? {} : { email: state.account.email, email_verified: true }),
        ...(state.account.amr === undefined ? {} : { amr: state.account.amr }),
      }),
    }),
  };
}

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  { sub, amr }: ProviderAccount,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    await provider.interactionFinished(request, response, {
      login: { accountId: sub, ...(amr === undefined ? {} : { amr }) },
    });
    return;
  }
  const grant = new provider.Grant({
    accountId: session?.accountId ?? sub,
    clientId: String(params["client_id"]),
  });
  grant.addOIDCScope("openid email profile");
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

/** A browser of its own each time: nobody is signed in at the provider from before. */
async function visit(authorizationUrl: string): Promise<Record<string, string>> {
  const origin = new URL(authorizationUrl).origin;
  const cookies = new Map<string, string>();
  let next = authorizationUrl;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null)
      throw new Error(`the provider answered ${String(answer.status)}: ${await answer.text()}`);
    next = new URL(location, next).toString();
    if (new URL(next).origin !== origin) return Object.fromEntries(new URL(next).searchParams);
  }
  throw new Error("the provider leads nowhere");
}
