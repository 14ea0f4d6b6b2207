/** A closed line of [longitude, latitude] positions in degrees. */
export type Ring = readonly (readonly number[])[];

/** Longitudes that follow on from each other, so that a ring crossing 180° goes on to 181° instead of jumping to -179°. */
function unwrap(ring: Ring): [number, number][] {
  const positions: [number, number][] = [];
  let turn = 0;
  let last: number | undefined;
  for (const position of ring) {
    const longitude = position[0] ?? 0;
    if (last !== undefined && longitude - last > 180) turn -= 360;
    if (last !== undefined && longitude - last < -180) turn += 360;
    last = longitude;
    positions.push([longitude + turn, position[1] ?? 0]);
  }
  return positions;
}

/** Sutherland and Hodgman's clip against one meridian; `side` is 1 for what lies east of it, -1 for west. */
function clip(ring: readonly [number, number][], meridian: number, side: 1 | -1): [number, number][] {
  const kept: [number, number][] = [];
  ring.forEach((end, index) => {
    const start = ring[(index + ring.length - 1) % ring.length] ?? end;
    const isEndIn = (end[0] - meridian) * side >= 0;
    const isStartIn = (start[0] - meridian) * side >= 0;
    if (isEndIn !== isStartIn) {
      const part = (meridian - start[0]) / (end[0] - start[0]);
      kept.push([meridian, start[1] + part * (end[1] - start[1])]);
    }
    if (isEndIn) kept.push(end);
  });
  return kept;
}

/** How is a polygon drawn that crosses the 180th meridian? As one polygon on each side of it, holes included. */
export function cutAtAntimeridian(rings: readonly Ring[]): Ring[][] {
  const unwrapped = rings.map(unwrap);
  const longitudes = (unwrapped[0] ?? []).map(([longitude]) => longitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  if (west >= -180 && east <= 180) return [rings.map((ring) => [...ring])];
  const meridian = east > 180 ? 180 : -180;
  const shift = east > 180 ? -360 : 360;
  const beyond: 1 | -1 = east > 180 ? 1 : -1;
  const inside = unwrapped.map((ring) => clip(ring, meridian, beyond === 1 ? -1 : 1));
  const outside = unwrapped.map((ring) =>
    clip(ring, meridian, beyond).map(([longitude, latitude]): [number, number] => [
      longitude + shift,
      latitude,
    ]),
  );
  return [inside, outside].map((half) => half.filter((ring) => ring.length > 2));
}
