package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import io.broadsheet.index.StoryKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Makes hits of stories: reads what is stored of them and shows where the query matched. */
final class HitReader {
  private static final int PASSAGES_COMPARED = 8;

  private static final List<NewsField> SHOWN =
      List.of(NewsField.STANDFIRST, NewsField.BODY, NewsField.CAPTION, NewsField.TEASER);

  private final IndexSearcher searcher;
  private final Query highlighted;
  private final int mostSnippets;

  HitReader(IndexSearcher searcher, SearchRequest request, Query highlighted) {
    this.searcher = searcher;
    this.highlighted = highlighted;
    this.mostSnippets = request.snippets();
  }

  Hit read(Stories.Story story) throws IOException {
    StoredItem stored = StoredItems.read(searcher, story.doc());
    NewsItem item = stored.item();
    float score = story.score();
    Highlighter highlighter = new Highlighter(highlighted, stored.page().language());
    Optional<Snippet> headline = Optional.empty();
    Optional<String> title = NewsField.HEADLINE.textOf(item);
    if (title.isPresent()) {
      headline = Optional.of(highlighter.whole(NewsField.HEADLINE, title.get()));
    }
    List<Snippet> snippets = snippets(highlighter, item);
    List<TeaserOnPage> teasers = teasers(stored);
    return switch (item) {
      case Article article ->
          new ArticleHit(article, stored.page(), score, headline, snippets, teasers);
      case Teaser teaser ->
          new TeaserHit(teaser, stored.page(), score, headline, snippets, teasers);
    };
  }

  /** The passages that show most of what matched; where nothing did, how the text begins. */
  private List<Snippet> snippets(Highlighter highlighter, NewsItem item) throws IOException {
    List<Snippet> matching = new ArrayList<>();
    List<Snippet> beginnings = new ArrayList<>();
    for (NewsField field : mostSnippets == 0 ? List.<NewsField>of() : SHOWN) {
      Optional<String> text = field.textOf(item);
      if (text.isPresent()) {
        for (Snippet snippet : highlighter.passages(field, text.get(), PASSAGES_COMPARED)) {
          (snippet.spans().isEmpty() ? beginnings : matching).add(snippet);
        }
      }
    }
    return matching.isEmpty()
        ? beginnings.stream().limit(1).toList()
        : Snippets.showingMost(matching, mostSnippets);
  }

  private List<TeaserOnPage> teasers(StoredItem hit) throws IOException {
    List<BytesRef> keys = StoryKeys.of(hit.item()).stream().map(BytesRef::new).toList();
    if (keys.isEmpty()) {
      return List.of();
    }
    Query sameStory =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(NewsField.STORY.fieldName(), keys), Occur.FILTER)
            .add(new TermQuery(new Term(NewsField.TYPE.fieldName(), "teaser")), Occur.FILTER)
            .build();
    List<TeaserOnPage> teasers = new ArrayList<>();
    TopDocs found = searcher.search(sameStory, NewsSearcher.MAX_TEASERS + 1, Sort.INDEXORDER);
    for (ScoreDoc doc : found.scoreDocs) {
      StoredItem stored = StoredItems.read(searcher, doc.doc);
      if (!stored.equals(hit) && stored.item() instanceof Teaser teaser) {
        teasers.add(new TeaserOnPage(teaser, stored.page()));
      }
    }
    return teasers.subList(0, Math.min(teasers.size(), NewsSearcher.MAX_TEASERS));
  }
}
