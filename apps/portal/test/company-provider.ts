import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type Provider from "oidc-provider";

export const client = { clientId: "interphase", clientSecret: "a client secret of the tests" };

/** A real OpenID Connect provider on this machine, at which whoever comes is `subject`. */
export interface CompanyProvider {
  readonly issuer: string;
  subject: string;
  close(): Promise<void>;
}

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    await provider.interactionFinished(request, response, { login: { accountId: subject } });
    return;
  }
  const grant = new provider.Grant({
    accountId: session?.accountId ?? subject,
    clientId: String(params["client_id"]),
  });
  grant.addOIDCScope("openid email profile");
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

/** Starts a provider that sends people back to one address. */
export async function startProvider(returnAddress: string): Promise<CompanyProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => {
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const company = {
    issuer: `http://127.0.0.1:${String(port)}`,
    subject: "nobody",
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  // The package tells the console that its quick start is not for production: nothing a test run should say.
  const said = [jest.spyOn(console, "warn"), jest.spyOn(console, "info")];
  for (const spy of said) spy.mockImplementation(() => undefined);
  const { default: Made } = await import("oidc-provider");
  const provider = new Made(company.issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [returnAddress],
      },
    ],
    cookies: { keys: ["a key of the tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    claims: { openid: ["sub"], email: ["email"] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  });
  for (const spy of said) spy.mockRestore();
  const answer = provider.callback();
  handle = (request, response) => {
    const isInteraction = request.url?.startsWith("/interaction/") === true;
    void (isInteraction ? interact(provider, request, response, company.subject) : answer(request, response));
  };
  return company;
}
