/** What does somebody confirm who uploads a file, by the version of the text? */
export const attestations = {
  "2026-11":
    "I confirm that this file contains no competitively sensitive information (such as prices, costs, capacities, volumes, customers, suppliers or business plans) and no confidential information of others that I may not share here.",
} as const;
