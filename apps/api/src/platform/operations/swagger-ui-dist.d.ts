declare module "swagger-ui-dist/absolute-path.js" {
  /** In which folder do the page's files lie? The package's own types cover only its door, which loads the whole page. */
  export default function getAbsoluteFSPath(): string;
}
