import 'server-only';
import { Prisma } from './generated/client';

type Answer = Record<string, object[] | null>;
type Ask = (statement: Prisma.Sql) => Promise<Answer[]>;

/** Statements that are asked together, as the values of one. */
export class Gathering {
  private readonly values: Prisma.Sql[] = [];
  private answer!: (row: Promise<Answer | undefined>) => void;
  private readonly answered = new Promise<Answer | undefined>((resolve) => (this.answer = resolve));

  /** Its rows, once all of them were asked. */
  async add<T extends object>(statement: Prisma.Sql): Promise<T[]> {
    const name = `rows_${this.values.length}`;
    this.values.push(
      Prisma.sql`(select json_agg(${Prisma.raw(name)}) from (${statement}) ${Prisma.raw(name)}) as ${Prisma.raw(name)}`,
    );
    return ((await this.answered)?.[name] ?? []) as T[];
  }

  ask(ask: Ask) {
    const isEmpty = this.values.length === 0;
    this.answer(isEmpty ? Promise.resolve({}) : first(ask(Prisma.sql`select ${Prisma.join(this.values)}`)));
  }
}

const first = async (rows: Promise<Answer[]>) => (await rows)[0];
