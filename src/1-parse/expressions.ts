// A template's source with its {{expressions}} -> its text for one document, each value as a token of one character.
import Handlebars from "handlebars";
import type { Report } from "../diagnostic.ts";
import type { LayoutProblem } from "../messages/template.ts";
import { nearestOf } from "../nearest.ts";
import { lineStarts, type Source, type Span, spanOf } from "../source.ts";

/** A layout expanded. Values are tokens, so that their text is never read as Markdown. */
export interface Expansion {
  readonly text: string;
  /** Where a piece of the text begins, here and in the source, in order. */
  readonly pieces: readonly { readonly at: number; readonly source: number }[];
}

/** `present`: the values that conditions hold true for. */
export type Expand<V extends string> = (present: (name: V) => boolean) => Expansion;

const firstToken = 0xe000;

/** Any token, for dividing a text into words and values. */
export const anyToken = /[\ue000-\uf8ff]/;

/** The value that a token stands for, of the names that the template was read with; null for any other character. */
export const variableOf = <V extends string>(token: string, names: readonly V[]): V | null =>
  names[token.charCodeAt(0) - firstToken] ?? null;

/** The offset in the source of an offset in an expansion. */
export function sourceOffset({ pieces }: Expansion, offset: number): number {
  const piece = pieces.findLast(({ at }) => at <= offset);
  return piece ? piece.source + offset - piece.at : 0;
}

/**
 * Reads the expressions of a layout: values, `if`, `unless`, `else`, comments. Null where one is malformed or names no value;
 * every mistake is reported at the expression.
 */
export function readExpressions<V extends string>(
  source: Source,
  names: readonly V[],
  report: Report,
): Expand<V> | null {
  const program = parse(source, report);
  if (!program) return null;
  let whole = true;
  const reportAndFail: Report = (...mistake) => {
    whole = false;
    report(...mistake);
  };
  checkProgram(program, source, names, reportAndFail);
  if (!whole) return null;
  return (present) => {
    const pieces: { text: string; source: number }[] = [];
    expandProgram(program, source, { names, present: (name) => present(name as V) }, pieces);
    let at = 0;
    const placed = pieces.map((piece) => {
      const here = { at, source: piece.source };
      at += piece.text.length;
      return here;
    });
    return { text: pieces.map(({ text }) => text).join(""), pieces: placed };
  };
}

const offsetOf = (source: Source, { line, column }: hbs.AST.Position): number =>
  Math.min((lineStarts(source)[line - 1] ?? source.text.length) + column, source.text.length);

const spanOfNode = (source: Source, { loc }: hbs.AST.Node): Span =>
  spanOf(source, offsetOf(source, loc.start), offsetOf(source, loc.end));

/** Of `{{#…}}` in a file: the parser is slow on blocks in blocks. */
const mostBlocks = 500;

function parse(source: Source, report: Report): hbs.AST.Program | null {
  const [block] = [...source.text.matchAll(/\{\{~?#/g)].slice(mostBlocks);
  if (block) {
    report("structure/too-deep", spanOf(source, block.index, block.index + block[0].length), { limit: mostBlocks });
    return null;
  }
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    const { span, problem } = syntaxProblem(source, error as Error);
    report("template/syntax", span, { problem });
    return null;
  }
}

/** The parser says where it stopped; a block left open is better shown where it opens. */
function syntaxProblem(source: Source, error: Error): { span: Span; problem: LayoutProblem } {
  const open: { name: string; span: Span }[] = [];
  for (const match of source.text.matchAll(/\{\{!--[\s\S]*?(?:--\}\}|$)|\{\{~?([#/])\s*([\p{L}\d-]+)/gu)) {
    const [whole, sign, name] = match;
    if (!sign || !name) continue;
    const span = spanOf(source, match.index + whole.length - name.length, match.index + whole.length);
    if (sign === "#") open.push({ name, span });
    else {
      const opening = open.pop();
      if (opening?.name !== name && opening)
        return { span, problem: { kind: "mismatched", name: opening.name, found: name } };
    }
  }
  const left = open.at(-1);
  if (left && /got 'EOF'/.test(error.message))
    return { span: left.span, problem: { kind: "unclosed", name: left.name } };
  return { span: stopSpan(source, error), problem: { kind: "expression" } };
}

/** The first expression of no known form, else the line that the parser names. */
function stopSpan(source: Source, error: Error): Span {
  for (const { 0: expression, index } of source.text.matchAll(
    /\{\{!--[\s\S]*?(?:--\}\}|(?![\s\S]))|\{\{[^\n]*?(?:\}\}|$)/gm,
  ))
    if (!wellFormed.test(expression)) return spanOf(source, index, index + expression.trimEnd().length);
  const line = Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? 0;
  return spanOf(source, start, start + source.text.slice(start, starts[line]).trimEnd().length);
}

const wellFormed = /^\{\{(?:!|~?\s*(?:[#/]\s*)?[\p{L}\d.-]+(?:\s+[\p{L}\d.-]+)*\s*~?\}\}$)/u;

function checkProgram(program: hbs.AST.Program, source: Source, names: readonly string[], report: Report): void {
  for (const statement of program.body) {
    switch (statement.type) {
      case "ContentStatement":
      case "CommentStatement":
        break;
      case "MustacheStatement": {
        const { path, params, hash } = statement as hbs.AST.MustacheStatement;
        checkPath(path, source, names, report);
        if (params.length > 0 || hash) unsupported(statement, source, report);
        break;
      }
      case "BlockStatement": {
        const block = statement as hbs.AST.BlockStatement;
        const [condition, ...others] = block.params;
        if (!condition || others.length > 0 || block.hash || !/^(?:if|unless)$/.test(block.path.original))
          unsupported(block.path, source, report);
        else checkPath(condition, source, names, report);
        for (const branch of [block.program, block.inverse]) if (branch) checkProgram(branch, source, names, report);
        break;
      }
      default:
        unsupported(statement, source, report);
    }
  }
}

function checkPath(expression: hbs.AST.Expression, source: Source, names: readonly string[], report: Report): void {
  if (expression.type !== "PathExpression") {
    unsupported(expression, source, report);
    return;
  }
  const name = (expression as hbs.AST.PathExpression).original;
  if (!names.includes(name))
    report("template/unknown-variable", spanOfNode(source, expression), {
      name,
      nearest: nearestOf(name, names),
    });
}

const unsupported = (node: hbs.AST.Node, source: Source, report: Report): void =>
  report("template/syntax", spanOfNode(source, node), { problem: { kind: "unsupported" } });

type Piece = { readonly text: string; readonly source: number };

interface Values {
  readonly names: readonly string[];
  readonly present: (name: string) => boolean;
}

function expandProgram(program: hbs.AST.Program, source: Source, values: Values, pieces: Piece[]): void {
  for (const statement of program.body) {
    const at = offsetOf(source, statement.loc.start);
    if (statement.type === "ContentStatement") {
      const { value } = statement as hbs.AST.ContentStatement;
      // The library drops the blanks around an expression that has a line to itself.
      if (value !== "") pieces.push({ text: value, source: Math.max(at, source.text.indexOf(value, at)) });
    } else if (statement.type === "MustacheStatement") {
      const { path } = statement as hbs.AST.MustacheStatement;
      const index = values.names.indexOf((path as hbs.AST.PathExpression).original);
      pieces.push({ text: String.fromCharCode(firstToken + index), source: at });
    } else if (statement.type === "BlockStatement") {
      const { path, params, program: then, inverse } = statement as hbs.AST.BlockStatement;
      const holds = values.present((params[0] as hbs.AST.PathExpression).original);
      const branch = holds === (path.original === "if") ? then : inverse;
      if (branch) expandProgram(branch, source, values, pieces);
    }
  }
}
