// biome-ignore-all lint/suspicious/noArrayIndexKey: a body never changes under a reader, its order is its identity
import { Fragment, type ReactNode } from 'react';
import type { BodyBlock, Inline, ListBlock, ListItem, TableCell } from '@/lib/content/body-model';
import type { Strings } from '@/lib/strings/vi';
import { CorrectionNote } from './correction-note';
import { Embed } from './embed';
import { Figure } from './figure';

type Props = { blocks: BodyBlock[]; words: Strings };

export function Body({ blocks, words }: Props) {
  return <div className="body">{blocks.map((block, index) => drawBlock(block, index, words))}</div>;
}

function drawBlock(block: BodyBlock, key: number, words: Strings): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{drawInlines(block.children)}</p>;
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading key={key} id={block.id}>
          {drawInlines(block.children)}
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote key={key}>
          <p>{drawInlines(block.children)}</p>
        </blockquote>
      );
    case 'list':
      return <List key={key} list={block} />;
    case 'table':
      return <Table key={key} rows={block.rows} name={words.table} />;
    case 'figure':
      return <Figure key={key} item={block.item} place="figure" words={words} />;
    case 'gallery':
      return (
        <section key={key} aria-label={words.gallery} className="gallery">
          {block.items.map((item, index) => (
            <Figure key={`${item.picture.digest}-${index}`} item={item} place="gallery" words={words} />
          ))}
        </section>
      );
    case 'pullQuote':
      return (
        <figure key={key} className="pull-quote">
          <blockquote>
            <p>{block.text}</p>
          </blockquote>
          {block.attribution && <figcaption>{block.attribution}</figcaption>}
        </figure>
      );
    case 'relatedArticle':
      return (
        <aside key={key} aria-label={words.relatedStory} className="related">
          <span className="related-label">{words.relatedStory}</span>
          {block.path ? (
            <a href={block.path}>{block.title}</a>
          ) : (
            <span className="related-title">{block.title}</span>
          )}
        </aside>
      );
    case 'factBox':
      return (
        <aside key={key} className="fact-box" aria-label={block.title}>
          <p className="fact-box-title">{block.title}</p>
          {block.content.map((inner, index) => drawBlock(inner, index, words))}
        </aside>
      );
    case 'correction':
      return <CorrectionNote key={key} correction={block.correction} words={words} />;
    case 'embed':
      return <Embed key={key} embed={block} words={words} />;
    default:
      return assertUnreachable(block);
  }
}

/** A kind of block that nobody draws does not compile. */
function assertUnreachable(block: never): never {
  throw new Error(`No drawing for ${JSON.stringify(block)}`);
}

function List({ list }: { list: ListBlock }) {
  const items = list.items.map((item: ListItem, index) => (
    <li key={index}>
      {drawInlines(item.children)}
      {item.nested && <List list={item.nested} />}
    </li>
  ));
  return list.ordered ? <ol start={list.start === 1 ? undefined : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ rows, name }: { rows: TableCell[][]; name: string }) {
  const [first, ...rest] = rows;
  const headed = first?.every((cell) => cell.header) ?? false;
  const drawRow = (row: TableCell[], index: number, scope: 'col' | 'row') => (
    <tr key={index}>
      {row.map((cell, column) => {
        const span = {
          colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
          rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
        };
        return cell.header ? (
          <th key={column} scope={scope} {...span}>
            {drawInlines(cell.children)}
          </th>
        ) : (
          <td key={column} {...span}>
            {drawInlines(cell.children)}
          </td>
        );
      })}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where the table is wider than its frame, keys scroll it
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="table-frame" role="group" aria-label={name} tabIndex={0}>
      <table>
        {headed && first && <thead>{drawRow(first, 0, 'col')}</thead>}
        <tbody>{(headed ? rest : rows).map((row, index) => drawRow(row, index, 'row'))}</tbody>
      </table>
    </div>
  );
}

function drawInlines(inlines: Inline[]): ReactNode {
  return inlines.map((inline, index) => {
    if (inline.kind === 'break') return <br key={index} />;
    if (inline.kind === 'link') {
      return (
        <a key={index} href={inline.href} rel={inline.external ? 'noopener' : undefined}>
          {drawInlines(inline.children)}
        </a>
      );
    }
    let run: ReactNode = inline.text;
    if (inline.script === 'sub') run = <sub>{run}</sub>;
    if (inline.script === 'super') run = <sup>{run}</sup>;
    if (inline.strike) run = <s>{run}</s>;
    if (inline.italic) run = <em>{run}</em>;
    if (inline.bold) run = <strong>{run}</strong>;
    return <Fragment key={index}>{run}</Fragment>;
  });
}
