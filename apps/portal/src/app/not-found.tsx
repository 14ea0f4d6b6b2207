import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { NothingHere } from "@/components/frame/nothing-here";
import { findReader } from "@/server/me";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("states"))("notFound.title") };
}

export default async function NotFound(): Promise<ReactNode> {
  const reader = await findReader();
  return (
    <Frame me={reader.kind === "person" ? reader.me : null}>
      <NothingHere />
    </Frame>
  );
}
