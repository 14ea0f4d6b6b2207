/**
 * Where does a longitude and latitude fall on the page?
 * **Units and range** degrees in; x grows east and y grows south, in multiples of the sphere's radius.
 * **Source** Natural Earth projection, Šavrič, Patterson and Jenny 2011, "A polynomial equation for the Natural Earth projection".
 */
export function projectNaturalEarth(longitudeDegrees: number, latitudeDegrees: number): [number, number] {
  const lambda = (longitudeDegrees * Math.PI) / 180;
  const phi = (latitudeDegrees * Math.PI) / 180;
  const phi2 = phi * phi;
  const phi4 = phi2 * phi2;
  const x =
    lambda * (0.8707 - 0.131979 * phi2 + phi4 * (-0.013791 + phi4 * (0.003971 * phi2 - 0.001529 * phi4)));
  const y = phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 0.005916 * phi4)));
  return [x, -y];
}
