import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

/**
 * Leads to a page as it is now.
 * A browser that stands on that page already, at most another anchor away, would otherwise keep showing it as it was.
 */
export function redirectAnew(href: string): never {
  revalidatePath(href.replace(/[?#].*$/s, ""));
  redirect(href);
}
