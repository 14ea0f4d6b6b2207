/** What does everybody acknowledge who joins a meeting, in English? **Shape** version 1, a sentence each. */
export const statement = [
  "The organisations in this meeting may be competitors. Competition law applies to everything said here, also before, after and beside it.",
  "We do not speak of current or future prices, discounts, margins, costs, terms, capacities, production or sales volumes, customers, suppliers, market shares, bids or business plans.",
  "We do not agree on, and do not hint at, dividing markets or customers, boycotting anybody, limiting production or not hiring each other’s people.",
  "We keep to the agenda. Anybody may have the meeting stopped; that is recorded with its reason, and counsel is asked before it goes on.",
] as const;
