// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { dayName } from '../data/periods';
import { useResource } from '../data/resource';
import { articleTest } from '../data/selection';
import { ArticleList } from '../pieces/article_list';
import { Foreign, plural } from '../pieces/text';
import { useHere, useHref } from '../state/navigation';
import { FoldedFilters, Missing, Page, Reading } from './page';
import { TopTopics } from './top_topics';

export function IssuesView({ archive }: { archive: Archive }) {
  const catalogue = useResource(archive.catalogue);
  return catalogue ? <Issues archive={archive} catalogue={catalogue} /> : <Reading archive={archive} />;
}

const undated = 'Without a date';

function Issues({ archive, catalogue }: { archive: Archive; catalogue: Catalogue }) {
  const href = useHref();
  const { filters } = useHere();
  const { issues } = catalogue;
  const { counts, years } = useMemo(() => {
    const test = articleTest(filters, archive.start, archive.network.part, catalogue);
    const found = new Int32Array(issues.id.length);
    for (let article = 0; article < catalogue.count; article += 1)
      if (test(article)) found[catalogue.issue[article]] += 1;
    const newest = [...found.keys()].filter((i) => found[i] > 0);
    newest.sort((a, b) => (issues.date[a] === issues.date[b] ? b - a : issues.date[a] < issues.date[b] ? 1 : -1));
    const byYear = new Map<string, number[]>();
    for (const issue of newest) {
      const year = issues.date[issue].slice(0, 4) || undated;
      byYear.set(year, [...(byYear.get(year) ?? []), issue]);
    }
    return { counts: found, years: [...byYear] };
  }, [catalogue, filters]);
  const { series } = archive.start;
  return (
    <Page>
      <header class="head">
        <h1>Issues</h1>
        <p class="lead">
          {plural(
            years.reduce((sum, [, some]) => sum + some.length, 0),
            'issue',
          )}
          , newest first.
        </p>
      </header>
      <FoldedFilters archive={archive} />
      {years.map(([year, some]) => (
        <section key={year} aria-label={year} class="year">
          <h2>{year}</h2>
          <ul class="issues">
            {some.map((issue) => (
              <li key={issue}>
                <a href={href('issue', issues.id[issue])}>
                  <Foreign>{issues.label[issue]}</Foreign>
                </a>
                <span class="article-facts">
                  {issues.date[issue] && <span>{dayName(issues.date[issue])}</span>}
                  {series.length > 1 && issues.series[issue] >= 0 && (
                    <span>
                      <Foreign>{series[issues.series[issue]].label}</Foreign>
                    </span>
                  )}
                  <span>{plural(counts[issue], 'article')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

export function IssueView({ archive, id }: { archive: Archive; id: string }) {
  const catalogue = useResource(archive.catalogue);
  if (!catalogue) return <Reading archive={archive} />;
  const issue = catalogue.issues.id.indexOf(id);
  if (issue < 0) return <Missing what="issue" id={id} />;
  return <Issue archive={archive} catalogue={catalogue} issue={issue} />;
}

function Issue({ archive, catalogue, issue }: { archive: Archive; catalogue: Catalogue; issue: number }) {
  const href = useHref();
  const { issues } = catalogue;
  const series = archive.start.series[issues.series[issue]];
  const { articles, sections } = useMemo(() => contentsOf(catalogue, issue), [catalogue, issue]);
  const neighbour = (step: number, name: string) => {
    const there = neighbourOf(issues.series, issue, step);
    return (
      there !== undefined && (
        <a class="button" href={href('issue', issues.id[there])}>
          {name}
        </a>
      )
    );
  };
  return (
    <Page aside={<TopTopics archive={archive} catalogue={catalogue} articles={articles} />}>
      <header class="head">
        <p class="eyebrow">{series ? <Foreign>{series.label}</Foreign> : 'issue'}</p>
        <h1>
          <Foreign>{issues.label[issue]}</Foreign>
        </h1>
        <p class="facts">
          {issues.date[issue] && <span>{dayName(issues.date[issue])}</span>}
          <span>{plural(articles.length, 'article')}</span>
        </p>
        <nav class="actions" aria-label="Neighbouring issues">
          {neighbour(-1, '← Previous')}
          {neighbour(1, 'Next →')}
        </nav>
      </header>
      {sections.map(([section, some]) => (
        <section key={section} aria-label={section || 'Articles'}>
          {section && (
            <h2>
              <Foreign>{section}</Foreign>
            </h2>
          )}
          <ArticleList archive={archive} catalogue={catalogue} articles={some} dated={false} />
        </section>
      ))}
    </Page>
  );
}

/** The next issue of the same newsletter, in steps of one forwards or backwards. */
function neighbourOf(series: ArrayLike<number>, issue: number, step: number): number | undefined {
  for (let at = issue + step; at >= 0 && at < series.length; at += step) if (series[at] === series[issue]) return at;
  return undefined;
}

/** The articles of an issue in their order, and the same by the section they stand in. */
function contentsOf(catalogue: Catalogue, issue: number): { articles: number[]; sections: [string, number[]][] } {
  const articles: number[] = [];
  const sections = new Map<string, number[]>();
  for (let i = catalogue.issues.begin[issue]; i < catalogue.issues.begin[issue + 1]; i += 1) {
    articles.push(i);
    const there = sections.get(catalogue.section[i]);
    if (there) there.push(i);
    else sections.set(catalogue.section[i], [i]);
  }
  return { articles, sections: [...sections] };
}
