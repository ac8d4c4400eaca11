import { Resvg } from '@resvg/resvg-js';
import { CustomChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PublishedRun } from '#answers';
import type { Language } from '#values';
import { fontFamily, fontFiles } from '../fonts.ts';
import { type Wording, wordingOf } from '../summary/wording.ts';
import { type ChartTexts, chartOption, size } from './chart-option.ts';
import { mostPoints } from './panel.ts';
import { matrixPanels, type Panels } from './panels.ts';

use([CustomChart, ScatterChart, GridComponent, GraphicComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

/** Width of the picture in pixels. */
const pictureWidth = 2400;

/** Both strategic matrices of a run, as SVG. */
export async function dualMatrixSvg(run: PublishedRun, language: Language): Promise<string> {
  const words = wordingOf(language, run.manifest.currency);
  const panels = await matrixPanels(run, words);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(chartOption(panels, textsOf(run, panels, words)));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Both strategic matrices of a run, as the bytes of a PNG. */
export async function dualMatrixPng(run: PublishedRun, language: Language): Promise<Buffer> {
  const picture = new Resvg(await dualMatrixSvg(run, language), {
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: fontFamily },
    fitTo: { mode: 'width', value: pictureWidth },
    background: '#ffffff',
  });
  return picture.render().asPng();
}

function textsOf({ manifest }: PublishedRun, panels: Panels, words: Wording): ChartTexts {
  const drawn = panels.left.xs.length;
  const notDrawn = panels.total - drawn;
  const form = words.say(
    drawn > mostPoints
      ? 'Tiap segi enam menghitung pelanggan: makin pekat, makin banyak (skala logaritmik).'
      : 'Tiap titik satu pelanggan.',
    drawn > mostPoints
      ? 'Each hexagon counts customers: the darker, the more (logarithmic).'
      : 'Each point is one customer.',
  );
  const without = words.say(
    `${words.count(notDrawn)} pelanggan tidak digambar di kiri karena pendapatan atau bandwidthnya tidak diketahui.`,
    `${words.count(notDrawn)} customers are not drawn on the left, since their revenue or bandwidth is not known.`,
  );
  return {
    title: `${manifest.company === '' ? 'Nilai' : manifest.company}: ${words.say('matriks strategis pelanggan', 'strategic customer matrix')}`,
    subtitle: words.say(
      `Per ${words.date(manifest.asOf)} · ${words.count(panels.total)} pelanggan · Run ${manifest.run}`,
      `As of ${words.date(manifest.asOf)} · ${words.count(panels.total)} customers · Run ${manifest.run}`,
    ),
    notes: [
      `${form} ${notDrawn === 0 ? '' : without}`.trim(),
      words.say(
        'RULE: segmen berasal dari batas yang dipilih atau dihitung. Skala pendapatan dan bandwidth logaritmik; nilai nol berada pada pita abu-abu. Lama berlangganan digeser ke kanan hingga 0,8 tahun agar titik tidak bertumpuk.',
        'RULE: segments come from borders chosen or computed. Revenue and bandwidth are logarithmic; zero stands in the grey band. Tenure is shifted right by up to 0.8 years so that points do not hide each other.',
      ),
    ],
  };
}
