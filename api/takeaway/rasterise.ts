import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The faces that pictures are written in: they come with the program, since a server need not have any. */
const fontFiles = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((face) =>
  require.resolve(`@expo-google-fonts/arimo/${face}.ttf`),
);

/**
 * An SVG as PNG, `scale` pixels for one of its own. Drawn in a thread of the library: the event loop goes on.
 * Nothing is loaded from outside but the two faces.
 */
export async function rasterise(svg: string, width: number, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded with the first picture: respondents need none.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width * scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  return new Uint8Array(image.asPng());
}
