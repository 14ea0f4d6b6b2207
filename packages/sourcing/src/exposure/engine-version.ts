/** Which methods document do the figures follow? */
export const methodsVersion = "2";
/** Which engine computed them? It changes whenever the bytes of a result may change. */
export const engineVersion = "2.0.0";
