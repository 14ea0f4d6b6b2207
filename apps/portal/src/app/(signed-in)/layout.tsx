import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { Messages } from "@/components/frame/messages";
import { requireMe } from "@/server/me";

export default async function SignedInLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  return (
    <Frame me={await requireMe()}>
      <Messages namespaces={["states"]}>{children}</Messages>
    </Frame>
  );
}
