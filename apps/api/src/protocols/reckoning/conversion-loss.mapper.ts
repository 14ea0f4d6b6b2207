import type { Conversion, convertProtocolRoute } from "@interphase/protocols";
import type { z } from "zod";

type ToldLoss = z.output<(typeof convertProtocolRoute)["response"]>["losses"][number];

/** What is told of what a conversion did not keep? */
export function toLosses({ losses }: Pick<Conversion, "losses">): ToldLoss[] {
  return losses.map(({ path, kind, safety, message }) => ({ path, kind, safety, message }));
}
