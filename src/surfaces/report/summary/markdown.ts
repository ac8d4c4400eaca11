import type { Block, SummaryDocument } from './document.ts';

/** The summary as Markdown. */
export function markdownOf({ company, title, meta, footer, blocks }: SummaryDocument): string {
  const opening = [`# ${escaped(company)}`, `**${escaped(title)}**`, escaped(meta)];
  return `${[...opening, ...blocks.map(blockText), '---', escaped(footer)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'subheading':
      return `### ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'callout':
      return [`> **${escaped(block.title)}**`, ...block.lines.map((line) => `> - ${escaped(line)}`)].join('\n>\n');
    case 'figures':
      return block.items
        .map(({ label, value, note, kind }) => `- **${escaped(label)}: ${escaped(value)}** (${kind}; ${escaped(note)})`)
        .join('\n');
    case 'table':
      return `${tableText(block)}\n\n*${escaped(block.note)}*`;
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'chart':
      return `![${escaped(block.caption)}](${block.file})`;
  }
}

function tableText({ columns, rows }: Extract<Block, { block: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [line(columns.map((column) => column.header)), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Data may hold anything: what Markdown would read as markup is escaped, line breaks become spaces. */
function escaped(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
