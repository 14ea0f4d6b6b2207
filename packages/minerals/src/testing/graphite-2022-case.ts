/** One trade flow of the published case. **Units and range** tonnes, thousand USD, instability 0-1. */
export interface GraphiteFlow {
  readonly exporterIso3: string;
  readonly quantityTonnes: number;
  readonly valueThousandUsd: number;
  readonly instability: number;
}

const flow = (
  exporterIso3: string,
  quantityTonnes: number,
  valueThousandUsd: number,
  instability: number,
): GraphiteFlow => ({
  exporterIso3,
  quantityTonnes,
  valueThousandUsd,
  instability,
});

/**
 * Which imports, and which answers, has the GeoPolRisk method published to test itself?
 * **Shape** United States imports of natural graphite (HS 250410 and 250490) in 2022; production of the world is World Mining
 * Data 2024, year 2022.
 * **Source** regression workbook of the GeoPolRisk software, University of Bordeaux CyVi and University of Bayreuth, 2025;
 * flows from BACI (CEPII, Etalab 2.0)
 */
export const graphite2022Case = {
  flows: [
    flow("AUS", 19.21, 84.29, 0.313285589218139),
    flow("AUT", 99.527, 276.583, 0.37240092754364),
    flow("BEL", 39.725, 78.985, 0.38486623764038),
    flow("BRA", 2823.798, 5542.303, 0.566293179988861),
    flow("CAN", 8412.25, 13649.95, 0.34543719291687),
    flow("LKA", 417.105, 861.068, 0.657113969326019),
    flow("CHN", 43274.56600000001, 142631.137, 0.588214725255966),
    flow("HRV", 0.001, 0.006, 0.377567744255065),
    flow("CZE", 0.002, 0.014, 0.336911725997924),
    flow("ETH", 20, 40.778, 0.907613515853881),
    flow("FIN", 0.006, 0.39, 0.321701657772064),
    flow("FRA", 108.368, 469.87, 0.433095175027847),
    flow("DEU", 155.669, 944.7940000000001, 0.377048170566558),
    flow("GHA", 0.172, 0.128, 0.513182593882083),
    flow("GTM", 0.07100000000000001, 0.031, 0.560994267463684),
    flow("HKG", 1161.278, 751.714, 0.377688992023468),
    flow("IRL", 0.209, 50.227, 0.323622095584869),
    flow("ITA", 0.6, 3.264, 0.417298924922943),
    flow("JPN", 130.688, 933.929, 0.285217809677124),
    flow("KOR", 39.559, 376.97, 0.38751779794693),
    flow("MDG", 10926.909, 10591.519, 0.606207716464996),
    flow("MYS", 0.011, 2.498, 0.471928367018699),
    flow("MEX", 10261.938, 7274.226000000001, 0.638391947746276),
    flow("TWN", 0.495, 20.885, 0),
    flow("MOZ", 8475.766, 7375.061, 0.757593989372253),
    flow("NLD", 1.443, 46.933, 0.356539034843444),
    flow("NOR", 91.4, 250.482, 0.327808332443237),
    flow("POL", 1.328, 26.79, 0.399943351745605),
    flow("IND", 15.402, 17.244, 0.613721632957458),
    flow("SGP", 0.084, 4.58, 0.208011507987976),
    flow("ZAF", 0.15, 9.97, 0.644423615932464),
    flow("SWE", 2.769, 39.031, 0.319475388526916),
    flow("CHE", 1.905, 25.2, 0.267772054672241),
    flow("ARE", 58.242, 85.858, 0.359842932224273),
    flow("TUR", 2.893, 2.088, 0.707973003387451),
    flow("GBR", 42.572, 350.417, 0.399212181568145),
  ],
  expected: {
    worldHhi: 0.470663478647389,
    domesticProductionTonnes: 0,
    numerator: 50585.91084690329,
    totalTradeTonnes: 86586.11099999999,
    weightedTradeAverage: 0.5842266185959466,
    score: 0.27497413262676956,
    priceUsdPerKg: 2.2269069573987443,
    supplyRiskPotentialUsdPerKg: 0.6123418090512383,
    factorKgCuEqPerKg: 1.4956581418407857,
  },
};
