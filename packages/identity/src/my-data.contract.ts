import { binary, defineRoute } from "@interphase/contract";

export const myDataRoute = defineRoute({
  id: "me.data",
  method: "GET",
  path: "/v1/me/data",
  summary: "What is stored about me, to download",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: binary("application/json; charset=utf-8"),
  errors: [],
});
