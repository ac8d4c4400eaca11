import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const styles = ['400Regular', '500Medium', '600SemiBold'];

/** The family in which charts and pages are set. */
export const fontFamily = 'IBM Plex Sans';

/** The font files that come with the product: no font of the machine is used, so pages look alike everywhere. */
export function fontFiles(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'));
  return styles.map((style) => join(folder, style, `IBMPlexSans_${style}.ttf`));
}
