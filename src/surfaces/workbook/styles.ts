import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import type { CellForm } from '#contract';

/** How a cell of the smaller sheets is written. */
export type Form = CellForm | 'share' | 'wrapped';

const numberFormats: Readonly<Partial<Record<Form, string>>> = {
  amount: '#,##0',
  whole: '#,##0',
  mbps: 'General" Mbps"',
  years: 'General',
  score: '0.00',
  share: '0.0%',
};

const ink = 'FF0F2B3D';
const fontName = 'Calibri';
const hairline = { style: 'thin', color: { rgb: 'FFE2E8F0' } } as const;

function isNumber(form: Form): boolean {
  return form !== 'text' && form !== 'wrapped';
}

/** The style of a cell that holds a value. */
export function valueStyle(form: Form): CellStyle {
  const numFmt = numberFormats[form];
  const side = isNumber(form) ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const);
  return {
    font: { name: fontName, size: 11 },
    alignment: { vertical: 'top', ...side, ...(form === 'wrapped' ? { wrapText: true } : {}) },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

/** The style of a value inside a table with ruled lines. */
export function tableStyle(form: Form): CellStyle {
  return { ...valueStyle(form), border: { bottom: hairline } };
}

/** The style of a column's head: on the side on which its values stand. */
export function headStyle(form: Form): CellStyle {
  return {
    font: { name: fontName, size: 11, bold: true, color: { rgb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ink } },
    alignment: { vertical: 'center', horizontal: isNumber(form) ? 'right' : 'left', indent: isNumber(form) ? 0 : 1 },
  };
}

export const titleStyle: CellStyle = { font: { name: fontName, size: 18, bold: true, color: { rgb: ink } } };
export const sectionStyle: CellStyle = { font: { name: fontName, size: 13, bold: true, color: { rgb: ink } } };
export const noteStyle: CellStyle = {
  font: { name: fontName, size: 10, italic: true, color: { rgb: 'FF475569' } },
  alignment: { vertical: 'top', wrapText: true },
};
export const warningStyle: CellStyle = {
  font: { name: fontName, size: 11, color: { rgb: 'FF7C2D12' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFEDD5' } },
  alignment: { vertical: 'top', wrapText: true },
};

/** Text and background of each word that the customer list colours. */
const wordColours: Readonly<Record<string, readonly [text: string, background: string]>> = {
  Star: ['FF166534', 'FFDCFCE7'],
  Risk: ['FF9A3412', 'FFFFEDD5'],
  Sniper: ['FF1E40AF', 'FFDBEAFE'],
  Incubator: ['FF475569', 'FFF1F5F9'],
  High: ['FF991B1B', 'FFFEE2E2'],
  Medium: ['FF854D0E', 'FFFEF9C3'],
  Low: ['FF475569', 'FFF1F5F9'],
};

/** One colour rule for each word in a range; priorities begin at `first`. */
export function wordRules(range: string, words: readonly string[], first: number): ConditionalRule[] {
  return words.map((word, index) => {
    const [text, background] = wordColours[word] ?? [ink, 'FFFFFFFF'];
    return {
      type: 'cellIs',
      operator: 'equal',
      formula: `"${word}"`,
      range,
      priority: first + index,
      style: {
        font: { color: { rgb: text } },
        fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: background } },
      },
    };
  });
}

/** A scale from white at 40 points over yellow to green at 90. */
export function scoreScale(range: string, priority: number): ConditionalRule {
  return {
    type: 'colorScale',
    range,
    priority,
    colorScale: {
      cfvo: [
        { type: 'num', value: '40' },
        { type: 'num', value: '65' },
        { type: 'num', value: '90' },
      ],
      colors: ['FFFFFFFF', 'FFFDF3C7', 'FF86D9A0'],
    },
  };
}
