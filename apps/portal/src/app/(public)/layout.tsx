import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { Messages } from "@/components/frame/messages";
import { findReader } from "@/server/me";

export default async function PublicLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const reader = await findReader();
  return (
    <Frame me={reader.kind === "person" ? reader.me : null}>
      <Messages namespaces={["charts", "states"]}>{children}</Messages>
    </Frame>
  );
}
