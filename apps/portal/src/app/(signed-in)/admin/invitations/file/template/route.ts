import { invitationFileTemplateRoute } from "@interphase/identity/contract";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";

/** The column names of a file of people, in the reader's language. */
export async function GET(): Promise<Response> {
  const { names: locale } = await getFormats();
  const { csv } = (await callApi(invitationFileTemplateRoute, { query: { locale } })).value;
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="people-template.csv"',
      "cache-control": "private, no-store",
    },
  });
}
