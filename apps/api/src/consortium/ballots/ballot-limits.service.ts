/** How long is a ballot open at least? What the deployment says holds for every charter. */
export class BallotLimits {
  constructor(readonly leastMinutes: number) {}
}
