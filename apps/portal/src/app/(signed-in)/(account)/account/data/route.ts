import { myDataRoute } from "@interphase/identity/contract";
import { answerDownload } from "@/app/(signed-in)/sourcing/_actions/answer-download";
import { callApi } from "@/server/api";

/** Everything stored about me, as a file. */
export async function GET(): Promise<Response> {
  return answerDownload((await callApi(myDataRoute, {})).value, "my-data.json");
}
