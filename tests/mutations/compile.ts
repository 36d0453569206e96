import path from 'node:path';
import ts from 'typescript';

/** Finds the type errors of a mutation in memory, in the files that it changes: a third of the time of a whole check. */
export class Compiler {
  private readonly config: ts.ParsedCommandLine;
  private readonly parsed = new Map<string, ts.SourceFile | undefined>();
  private last: ts.Program | undefined;

  constructor(private root: string) {
    const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile) as {
      config: { include: string[] };
    };
    // The framework writes its types of pages with each build; they are not the mutation's.
    config.include = config.include.filter((pattern) => !pattern.startsWith('.next/'));
    this.config = ts.parseJsonConfigFileContent(config, ts.sys, root, { noEmit: true, incremental: false });
  }

  /** The errors in these files, in words, where they stand in place of the tree's own. */
  errors(files: Map<string, string>): string[] {
    const changed = new Map([...files].map(([file, text]) => [path.join(this.root, file), text]));
    const sources = [...changed.keys()].filter((file) => /\.tsx?$/.test(file));
    const { options, fileNames } = this.config;
    const names = [...new Set([...fileNames, ...sources])];
    const program = ts.createProgram(names, options, this.hostWith(changed, options), this.last);
    this.last = program;
    return sources.flatMap((file) => errorsIn(program, program.getSourceFile(file)));
  }

  private hostWith(changed: Map<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists, readFile } = host;
    return {
      ...host,
      readFile: (file) => changed.get(file) ?? readFile(file),
      fileExists: (file) => changed.has(file) || fileExists(file),
      getSourceFile: (file, version, ...rest) => {
        const text = changed.get(file);
        if (text !== undefined) return ts.createSourceFile(file, text, version);
        if (!this.parsed.has(file)) this.parsed.set(file, getSourceFile(file, version, ...rest));
        return this.parsed.get(file);
      },
    };
  }
}

const errorsIn = (program: ts.Program, source: ts.SourceFile | undefined) =>
  [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ file, code, messageText }) =>
      `${file?.fileName ?? ''}: error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
