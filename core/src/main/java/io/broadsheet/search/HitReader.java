package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/** Makes hits of stories: reads what is stored of them and shows where the query matched. */
final class HitReader {
  private static final int PASSAGES_COMPARED = 8;

  private static final List<NewsField> SHOWN =
      List.of(NewsField.STANDFIRST, NewsField.BODY, NewsField.CAPTION, NewsField.TEASER);

  private final IndexSearcher searcher;
  private final Highlighter highlighter;
  private final int mostSnippets;
  private final boolean stories;

  HitReader(IndexSearcher searcher, SearchRequest request, Highlighter highlighter) {
    this.searcher = searcher;
    this.highlighter = highlighter;
    this.mostSnippets = request.snippets();
    this.stories = request.stories();
  }

  Hit read(Story story) throws IOException {
    StoredItem stored = StoredItems.read(searcher, story.shown().doc());
    NewsItem item = stored.item();
    float score = story.score();
    Optional<String> language = stored.page().language();
    Optional<Snippet> headline = Optional.empty();
    Optional<String> title = NewsField.HEADLINE.textOf(item);
    if (title.isPresent()) {
      headline = Optional.of(highlighter.whole(NewsField.HEADLINE, title.get(), language));
    }
    List<Snippet> snippets = snippets(item, language);
    Coverage coverage = stories ? coverage(story) : Coverage.NONE;
    return switch (item) {
      case Article article ->
          new ArticleHit(article, stored.page(), score, headline, snippets, coverage);
      case Teaser teaser ->
          new TeaserHit(teaser, stored.page(), score, headline, snippets, coverage);
    };
  }

  /** The passages that show most of what matched; where nothing did, how the text begins. */
  private List<Snippet> snippets(NewsItem item, Optional<String> language) {
    List<Snippet> matching = new ArrayList<>();
    List<Snippet> beginnings = new ArrayList<>();
    for (NewsField field : mostSnippets == 0 ? List.<NewsField>of() : SHOWN) {
      Optional<String> text = field.textOf(item);
      if (text.isPresent()) {
        for (Snippet snippet :
            highlighter.passages(field, text.get(), language, PASSAGES_COMPARED)) {
          (snippet.spans().isEmpty() ? beginnings : matching).add(snippet);
        }
      }
    }
    return matching.isEmpty()
        ? beginnings.stream().limit(1).toList()
        : Snippets.showingMost(matching, mostSnippets);
  }

  private Coverage coverage(Story story) throws IOException {
    if (!story.hasAllTeasers()) {
      story.addTeasers(new StoryItems(searcher).teasers(story.keys(), Set.of()));
    }
    return new Coverage(
        teasers(story),
        story.teasingPages(),
        story.teasingSites(),
        similar(story),
        story.similar().size());
  }

  private List<TeaserOnPage> teasers(Story story) throws IOException {
    List<TeaserOnPage> teasers = new ArrayList<>();
    for (StoryItem item : story.teasers()) {
      if (item.doc() != story.shown().doc() && teasers.size() < NewsSearcher.MAX_TEASERS) {
        StoredItem stored = StoredItems.read(searcher, item.doc());
        if (stored.item() instanceof Teaser teaser) {
          teasers.add(new TeaserOnPage(teaser, stored.page()));
        }
      }
    }
    return teasers;
  }

  private List<ArticleOnPage> similar(Story story) throws IOException {
    List<ArticleOnPage> similar = new ArrayList<>();
    for (StoryItem item : story.similar()) {
      if (similar.size() < NewsSearcher.MAX_SIMILAR) {
        StoredItem stored = StoredItems.read(searcher, item.doc());
        if (stored.item() instanceof Article article) {
          similar.add(new ArticleOnPage(article, stored.page()));
        }
      }
    }
    return similar;
  }
}
