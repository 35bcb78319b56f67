import { stringify } from 'yaml';
import { QueryDraft } from '../model/saved-query.ts';

/** The text of the `.cypher` file of a query, which `readQueryText` reads back as it was. */
export function writeQueryText(query: QueryDraft): string {
  // The schema leaves out what is no part of a header, and gives the fields their usual order.
  const { cypher, explanation, inputs, cites, tags, ...rest } = QueryDraft.strip().parse(query);
  const header = {
    question: rest.question,
    ...(explanation && { explanation }),
    ...(inputs.length > 0 && { inputs }),
    result: rest.result,
    ...(cites.length > 0 && { cites }),
    ...(tags.length > 0 && { tags }),
    ...(rest.example && { example: rest.example }),
  };
  return `/*---\n${stringify(header, { lineWidth: 100 })}---*/\n${cypher.trim()}\n`;
}
