// Tries every change that findings about the corpus offer; fails when one does not hold.
import { corpusFolder } from '../corpus';
import { attempt } from './attempt';
import { kindOf, offersIn } from './corpus';

async function main(): Promise<void> {
  const folder = corpusFolder();
  if (folder === undefined) return console.log('fixes: skipped, there is no corpus at ../shared/corpus/dev');
  const { workspace, offers } = await offersIn(folder);
  const counts = new Map<string, number>();
  let wrong = 0;
  for (const offer of offers) {
    counts.set(kindOf(offer), (counts.get(kindOf(offer)) ?? 0) + 1);
    const complaints = await attempt(workspace, offer);
    if (complaints.length > 0) wrong++;
    for (const complaint of complaints)
      console.log(`${offer.finding.at.file}  ${offer.finding.rule}  ${offer.fix.title}\n    ${complaint}`);
  }
  for (const [kind, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${kind}`);
  console.log(`${offers.length} changes tried, ${wrong} of them do not hold`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

void main();
