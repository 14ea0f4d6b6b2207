/** What tells the columns of an uploaded file of people? A door of its own, for the api's reading process (decision 0073). */
export { findPeopleColumn } from "./people-file/people-column.js";
