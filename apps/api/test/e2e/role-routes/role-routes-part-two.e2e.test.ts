import { askMyTurns } from "./role-route-matrix.js";

askMyTurns(__filename);
