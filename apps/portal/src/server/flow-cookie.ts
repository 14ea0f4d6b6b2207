import { cookies } from "next/headers";
import { getEnv } from "@/env";

/** What takes more than one answer, and must end in the browser that began it? */
export type Flow = "passkey" | "company" | "invitation" | "reset" | "application" | "archive";

const minutes: Record<Flow, number> = {
  passkey: 10,
  company: 15,
  invitation: 120,
  reset: 60,
  application: 1440,
  archive: 1440,
};

interface FlowCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax" | "strict";
    readonly secure: boolean;
    readonly path: "/";
    readonly maxAge: number;
  };
}

/**
 * Which cookie ties a flow to this browser? Out of reach of scripts, and of other sites: only a flow that returns from
 * another site, a mail's link or a company's provider, is lax.
 */
export function flowCookie(flow: Flow): FlowCookie {
  const secure = getEnv().NEXTAUTH_URL.startsWith("https://");
  return {
    name: `${secure ? "__Host-" : ""}interphase-${flow}`,
    options: {
      httpOnly: true,
      sameSite: flow === "passkey" ? "strict" : "lax",
      secure,
      path: "/",
      maxAge: minutes[flow] * 60,
    },
  };
}

/** Begins a flow, or its next step. Only where cookies can be set: actions and route handlers. */
export async function keepFlow(flow: Flow, value: string): Promise<void> {
  const { name, options } = flowCookie(flow);
  (await cookies()).set(name, value, options);
}

/** What did this browser begin? Null: nothing, or too long ago. */
export async function findFlow(flow: Flow): Promise<string | null> {
  return (await cookies()).get(flowCookie(flow).name)?.value ?? null;
}

/** Ends a flow, however it went. */
export async function endFlow(flow: Flow): Promise<void> {
  const { name, options } = flowCookie(flow);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
