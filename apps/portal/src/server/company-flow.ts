import { z } from "zod";
import { endFlow, findFlow, keepFlow } from "./flow-cookie";

const companyFlowSchema = z.object({
  purpose: z.enum(["sign-in", "invitation", "link"]),
  /** The api's secret of this flow: it is finished with it, from this browser alone. */
  flow: z.string(),
  /** The provider's page. */
  url: z.url(),
  /** Where the reader wanted to go. */
  next: z.string(),
});
export type CompanyFlow = z.infer<typeof companyFlowSchema>;

/** Ties what was begun with a company's provider to this browser. */
export async function keepCompanyFlow(flow: CompanyFlow): Promise<void> {
  await keepFlow("company", JSON.stringify(flow));
}

/** What has this browser begun with a company's provider? Null: nothing, or too long ago. */
export async function findCompanyFlow(): Promise<CompanyFlow | null> {
  const kept = await findFlow("company");
  if (kept === null) return null;
  try {
    return companyFlowSchema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** Ends what was begun, however it went. */
export async function endCompanyFlow(): Promise<void> {
  await endFlow("company");
}
